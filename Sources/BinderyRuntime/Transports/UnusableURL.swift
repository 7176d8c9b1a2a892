/// A request was to be sent over the network to what is not an `http` or `https` URL with a host, such as the relative URL of a document's server.
public struct UnusableURL: Error, Sendable, Hashable, CustomStringConvertible {
    /// Without credentials.
    public let url: String

    public var description: String { "\"\(url)\" is not an http or https URL with a host; give the client a server" }
}
