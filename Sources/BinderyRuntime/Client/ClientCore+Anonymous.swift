extension ClientCore {
    /// For documents without security schemes.
    public init(server: ServerURL, documented: Set<String> = [], transport: any Transport, options: ClientOptions) {
        self.init(
            server: server, documented: documented, schemes: [:], authentication: NoAuthentication(credentials: [:]), transport: transport, options: options)
    }

    /// For webhooks and callbacks that need no credentials.
    public init(receiver: ReceiverURL, transport: any Transport, options: ClientOptions) {
        self.init(receiver: receiver, schemes: [:], authentication: NoAuthentication(credentials: [:]), transport: transport, options: options)
    }
}

private struct NoAuthentication: AuthenticationSet {
    let credentials: [String: Credential]
}
