/// How a security scheme of the document carries credentials (OpenAPI 3.1 §4.8.27).
public enum SecurityScheme: Sendable, Hashable {
    /// `Authorization: Bearer …` (RFC 6750); also what `oauth2` and `openIdConnect` come down to.
    case bearer
    /// `Authorization: Basic …` (RFC 7617).
    case basic
    /// Another scheme of the `Authorization` header, by its name (RFC 9110 §11): `Digest`.
    case http(String)
    case apiKey(in: Place, name: String)
    /// Nothing in the request: the connection itself carries it, as with `mutualTLS`.
    case connection

    public enum Place: Sendable, Hashable {
        case header
        case query
        case cookie
    }
}
