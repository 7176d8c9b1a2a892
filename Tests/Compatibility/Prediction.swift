import BinderySpecDiff

/// What is said to break, and which of it was seen to.
struct Prediction {
    /// The changes that code notices, each once.
    let noticeable: [SymbolChange]

    private var breaking: Set<String> = []

    /// The enumerations with cases that are new.
    private var extended: Set<String> = []
    private var deprecated: Set<String> = []

    /// The requirements that are new or others, as `API.listPets`.
    private(set) var requirements: Set<String> = []
    private var seen: Set<String> = []
    private var seenSwitches: Set<String> = []
    private var seenRequirements: Set<String> = []
    private var seenDeprecated: Set<String> = []

    init(_ symbols: [SymbolChange]) {
        var known: Set<String> = []
        noticeable = symbols.filter { $0.effect > .none && known.insert("\($0.effect) \($0.symbol)").inserted }
        for change in noticeable {
            switch change.effect {
            case .none: break
            case .deprecation: deprecated.insert(change.symbol)
            case .switch: extended.insert(Self.container(of: change.symbol))
            case .breaking:
                breaking.insert(change.symbol)
                if change.new != nil { requirements.insert(Self.withoutLabels(change.symbol)) }
                if change.old?.hasPrefix("case ") == true { extended.insert(Self.container(of: change.symbol)) }
            }
        }
    }

    /// An error of the use was to be expected.
    mutating func explains(_ use: ClientUse) -> Bool {
        let broken = use.symbols.filter(breaking.contains)
        switch use.purpose {
        case .plain, .implementation:
            seen.formUnion(broken)
            return !broken.isEmpty
        case .switch:
            seen.formUnion(broken)
            if extended.contains(use.symbol) { seenSwitches.insert(use.symbol) }
            return !broken.isEmpty || extended.contains(use.symbol)
        case .conformance:
            seen.formUnion(broken)
            return !broken.isEmpty || requirements.contains { $0.hasPrefix(use.symbol + ".") }
        case .server: return false
        case .lacking:
            seenRequirements.insert(use.symbol)
            return requirements.contains(use.symbol)
        }
    }

    mutating func explainsDeprecation(_ use: ClientUse) -> Bool {
        guard deprecated.contains(use.symbol) else { return false }
        seenDeprecated.insert(use.symbol)
        return true
    }

    func isConfirmed(_ change: SymbolChange) -> Bool {
        switch change.effect {
        case .none: false
        case .deprecation: seenDeprecated.contains(change.symbol)
        case .switch: seenSwitches.contains(Self.container(of: change.symbol))
        case .breaking: seen.contains(change.symbol) || (change.new != nil && seenRequirements.contains(Self.withoutLabels(change.symbol)))
        }
    }

    /// `Pet.Kind.bird` → `Pet.Kind`, `Value.text(_:)` → `Value`
    private static func container(of symbol: String) -> String {
        let name = withoutLabels(symbol)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// `API.listPets(limit:)` → `API.listPets`
    private static func withoutLabels(_ symbol: String) -> String { String(symbol.prefix { $0 != "(" }) }
}
