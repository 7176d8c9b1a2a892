/// A generated enum that stands for a body of one of several media types, with a case for each.
public protocol ContentChoice: Sendable {
    /// In the order of the document.
    static var mediaTypes: [DocumentedMediaType] { get }

    /// - Throws: when the content is of none of the media types, or is not what the document says of its own.
    init(_ content: IncomingContent) throws

    func content() throws -> OutgoingContent
}
