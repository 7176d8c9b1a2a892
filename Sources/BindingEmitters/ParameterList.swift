import BinderySwiftSource

/// A declaration or call with its parameters.
struct ParameterList {
    let head: SwiftSource
    let parameters: [SwiftSource]
    let tail: SwiftSource
    let layout: ListLayout

    var source: SwiftSource {
        let line: SwiftSource = "\(head)(\(parameters, separator: .comma))\(tail)"
        guard line.text.count > layout.width, !parameters.isEmpty else { return line }
        return """
            \(head)(
                \(layout.lines(of: parameters))
            )\(tail)
            """
    }
}
