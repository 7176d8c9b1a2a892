import BinderySpecTree

extension Finding {
    /// What changes in Swift and is noticed, the worst first.
    var noticedSymbols: [SymbolChange] {
        [SourceEffect.breaking, .switch, .deprecation].flatMap { effect in symbols.filter { $0.effect == effect } }
    }
}

extension SymbolChange {
    /// `Pet.init(name:age:)`; of a long list of arguments, only that there is one.
    var shortSymbol: String {
        guard symbol.count > 60, let parenthesis = symbol.firstIndex(of: "(") else { return symbol }
        return symbol[..<parenthesis] + "(…)"
    }
}

extension SourceEffect {
    /// What it does to code: `breaks Pet.name`.
    var verb: String {
        switch self {
        case .none: "changes"
        case .deprecation: "deprecates"
        case .switch: "breaks switches over"
        case .breaking: "breaks"
        }
    }
}

extension SourceLocation {
    var text: String { "\(path):\(line):\(column)" }
}

extension String {
    /// Made fit for being shown: nothing in it moves, hides or reorders other text.
    var visible: String { VisibleText(unicodeScalars).text }
}
