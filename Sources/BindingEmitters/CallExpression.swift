import BinderySwiftSource

/// A call or a list with its arguments on one line, or one a line where that is too long.
struct CallExpression {
    enum Brackets {
        case round, square
    }

    let head: SwiftSource
    let arguments: [SwiftSource]
    var brackets = Brackets.round

    var source: SwiftSource {
        let (open, close): (SwiftSource, SwiftSource) = brackets == .round ? ("(", ")") : ("[", "]")
        let line: SwiftSource = "\(head)\(open)\(arguments, separator: .comma)\(close)"
        let isTooLong = line.text.count > LineWidth.maximum || arguments.contains(where: \.hasSeveralLines)
        guard isTooLong, !arguments.isEmpty else { return line }
        return """
            \(head)\(open)
                \(arguments, separator: .commaAndNewline)\(brackets == .square && arguments.count > 1 ? "," : .empty)
            \(close)
            """
    }
}
