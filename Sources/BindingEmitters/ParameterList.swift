import BinderySwiftSource

/// A declaration or call with its parameters on one line, or one a line where that is too long.
struct ParameterList {
    let head: SwiftSource
    let parameters: [SwiftSource]
    let tail: SwiftSource

    var source: SwiftSource {
        let line: SwiftSource = "\(head)(\(parameters, separator: .comma))\(tail)"
        guard line.text.count > LineWidth.maximum, !parameters.isEmpty else { return line }
        return """
            \(head)(
                \(parameters, separator: .commaAndNewline)
            )\(tail)
            """
    }
}
