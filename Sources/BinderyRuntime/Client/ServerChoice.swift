/// Decides which server a call goes to.
struct ServerChoice: Sendable {
    /// The client's.
    let server: ServerURL
    /// The absolute URLs that the document has for servers, with their variables.
    let documented: Set<String>

    /// An operation's own server takes the place of the document's (OpenAPI 3.1 §4.8.10), but not of one that the document does not know: whoever has a client
    /// talk to a server for tests, or to one of their own, does not expect some of its calls, with all their credentials, to go elsewhere.
    func server(for operation: Operation, _ context: CallContext) -> ServerURL {
        if let chosen = context.server { return chosen }
        guard let own = operation.server else { return server }
        if own.isRelative { return own.resolved(against: server) }
        return documented.isEmpty || documented.contains(server.template) ? own : server
    }
}
