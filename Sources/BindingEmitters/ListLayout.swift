import BinderySwiftSource

/// How a list of parameters or arguments is laid out.
struct ListLayout {
    /// What fits within it, with what stands around it, is one line.
    let width: Int

    /// What does not fit may still have a line of its own, without what stands around it.
    let hasLineOfItsOwn: Bool

    /// One a line, so that whatever is added later shows by itself.
    static let standard = ListLayout(width: LineWidth.maximum, hasLineOfItsOwn: false)

    /// As compact as can be read: the same list stands at an operation again and again, in the protocol, the client and the test double.
    static let operation = ListLayout(width: LineWidth.operations, hasLineOfItsOwn: true)

    /// What separates the parts where they are not on one line with the rest.
    func separator(of parts: [SwiftSource]) -> SwiftSource.Separator {
        let line: SwiftSource = "\(parts, separator: .comma)"
        return hasLineOfItsOwn && !line.hasSeveralLines && line.text.count <= width - 4 ? .comma : .commaAndNewline
    }
}
