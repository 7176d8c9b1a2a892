/// Names that mean something to Swift, or to the code we write around them.
package enum ReservedWords {
    /// Keywords that can be names when they stand in backticks.
    package static let needBackticks: Set<String> = [
        "associatedtype", "as", "await", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
        "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try",
        "typealias", "var", "where", "while", "Any", "Self", "Protocol", "Type",
    ]

    /// Of these, the ones that mean something after a dot too, or as the label of an argument.
    package static let needBackticksAfterDot: Set<String> = ["init", "inout", "self", "Type", "Protocol"]

    /// Names no member can have, even in backticks, or that every type has already.
    static let members: Set<String> = ["self", "Self", "init", "Type", "Protocol", "hashValue"]

    /// Cases that enumerations of known values have of their own.
    static let enumerationCases: Set<String> = ["unrecognized", "known", "allCases", "rawValue"]

    /// What generated code mentions without qualification, so that no generated type may hide it.
    static let types: Set<String> = [
        // Swift and Foundation
        "Any", "AnyObject", "Array", "Bool", "CaseIterable", "Character", "Codable", "CodingKey", "CodingKeys", "Data", "Date", "Decimal", "Decodable",
        "Decoder", "Dictionary",
        "Double", "Element", "Encodable", "Encoder", "Equatable", "Error", "ExpressibleByArrayLiteral", "Float", "Foundation", "Hashable", "Hasher",
        "Identifiable", "Int",
        "Int64", "Never", "Optional", "Protocol", "RawRepresentable", "RawValue", "Result", "Self", "Sendable", "Sequence", "Set", "StaticString", "String",
        "Substring",
        "Swift", "Task", "Type", "UInt64", "URL", "UUID", "Void",
        // The runtime
        "AuthenticationSet", "BinderyRuntime", "CalendarDate", "CallContext", "ClientCore", "ClientOptions", "ClosedEnum", "ContentChoice", "ContentFormat",
        "Credential",
        "DocumentedError", "DocumentedMediaType", "DocumentedOperation", "DocumentedResponse", "EventStream", "ExtensibleEnum", "FieldEncoding",
        "Failure", "HeadedResponse", "HTTPBody", "HTTPMethod", "HTTPRequest", "HTTPResponse", "IncomingContent", "Indirect", "JSONCodable", "JSONError",
        "JSONLines", "JSONNull",
        "JSONReader",
        "JSONValue",
        "JSONWriter", "KnownValues",
        "MultipartCodable", "MultipartForm", "MultipartPart", "MultipartReader", "MultipartWriter",
        "NotStubbed", "OpenEnum", "Operation", "OptionalIndirect", "OutgoingContent", "Patch", "ReceivedResponse", "ReceiverURL", "RequestBuilder",
        "RequestHandler",
        "ResponseHeaders",
        "Restrictions", "RouterOptions", "Routes",
        "SecurityScheme",
        "ServerURL", "Stub", "Transport", "TypedBody", "URLSessionTransport", "Validatable",
        // The module itself
        "API", "Authentication", "CallbackClient", "CallbackOperations", "CallbackRouter", "Callbacks", "Client", "Mock", "Operations", "Router", "Servers",
        "WebhookClient", "WebhookOperations", "WebhookRouter", "Webhooks",
    ]
}
