/// One place of a JSON value that does not keep to a restriction of its schema.
public struct Violation: Hashable, Sendable {
    /// A JSON Pointer (RFC 6901) from the whole value to the place: `/settings/maxTokens`; empty for the whole value.
    public let pointer: String

    /// The keyword of JSON Schema that is not kept to, such as `maximum`.
    public let keyword: String

    /// What is wanted and what is there: `must be at most 51200, is 99999`.
    public let message: String

    /// Says what a restriction that is checked outside of a schema found.
    public init(pointer: String, keyword: String, message: String) {
        self.pointer = pointer
        self.keyword = keyword
        self.message = message
    }
}

extension Violation: CustomStringConvertible {
    /// `/settings/maxTokens: must be at most 51200, is 99999`; the message alone for the whole value.
    public var description: String {
        pointer.isEmpty ? message : "\(pointer): \(message)"
    }
}
