/// A credential as it came with a request. Nothing about it has been verified.
public enum PresentedCredential: Sendable, Hashable {
    case bearer(String)
    case basic(user: String, password: String)
    /// What follows the name of another scheme of the `Authorization` header.
    case http(String)
    case apiKey(String)
    /// The scheme rests on the connection, which only the server that accepted it can judge.
    case connection
}
