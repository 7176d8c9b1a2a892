import BinderySwiftSource

/// A call or a list with its arguments.
struct CallExpression {
    enum Brackets {
        case round, square
    }

    let head: SwiftSource
    let arguments: [SwiftSource]
    var brackets = Brackets.round
    let layout: ListLayout

    /// What stands behind it on the same line.
    var tail = SwiftSource.empty

    var source: SwiftSource {
        let (open, close): (SwiftSource, SwiftSource) = brackets == .round ? ("(", ")") : ("[", "]")
        let line: SwiftSource = "\(head)\(open)\(arguments, separator: .comma)\(close)\(tail)"
        let isTooLong = line.text.count > layout.width || arguments.contains(where: \.hasSeveralLines)
        guard isTooLong, !arguments.isEmpty else { return line }
        return """
            \(head)\(open)
                \(layout.lines(of: arguments))\(brackets == .square && arguments.count > 1 ? "," : .empty)
            \(close)\(tail)
            """
    }
}
