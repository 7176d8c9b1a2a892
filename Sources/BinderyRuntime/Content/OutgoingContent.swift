/// The body of a message that is to be sent, with what it says it is.
public struct OutgoingContent: Sendable {
    let contentType: String
    let body: HTTPBody

    /// The JSON of the value, for checking it.
    let json: [UInt8]

    /// What the value must satisfy; nil where there is nothing to check.
    let restrictions: Restrictions?

    init(contentType: String, body: HTTPBody, json: [UInt8] = [], restrictions: Restrictions? = nil) {
        self.contentType = contentType
        self.body = body
        self.json = json
        self.restrictions = restrictions
    }

    /// A value in one format, as the cases of a ``ContentChoice`` write it.
    public init<Value>(_ value: Value, _ format: ContentFormat<Value>) throws {
        self = try format.write(value)
    }
}
