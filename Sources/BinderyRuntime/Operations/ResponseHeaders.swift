/// The documented headers of a response: a generated structure.
public protocol ResponseHeaders: Sendable {
    /// - Throws: when one that must be there is missing, or one is not what the document says.
    init(_ response: ReceivedResponse) throws

    /// Adds the headers that there are.
    func write(to response: inout HTTPResponse) throws
}
