/// A request method (RFC 9110 §9). Methods are case-sensitive.
///
/// It is open, because OpenAPI 3.2 lets a document name methods of its own (`additionalOperations`).
public struct HTTPMethod: Hashable, Sendable, CustomStringConvertible {
    public static let get = HTTPMethod("GET")
    public static let head = HTTPMethod("HEAD")
    public static let post = HTTPMethod("POST")
    public static let put = HTTPMethod("PUT")
    public static let patch = HTTPMethod("PATCH")
    public static let delete = HTTPMethod("DELETE")
    public static let options = HTTPMethod("OPTIONS")
    public static let trace = HTTPMethod("TRACE")
    public static let query = HTTPMethod("QUERY")

    public let name: String

    public init(_ name: String) {
        self.name = name
    }

    public var description: String { name }

    /// Whether sending the request twice has the effect of sending it once (RFC 9110 §9.2.2).
    public var isIdempotent: Bool {
        switch self {
        case .get, .head, .put, .delete, .options, .trace, .query: true
        default: false
        }
    }
}
