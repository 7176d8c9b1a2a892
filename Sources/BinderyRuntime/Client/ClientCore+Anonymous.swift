extension ClientCore {
    /// For documents without security schemes.
    public init(server: ServerURL, transport: any Transport, options: ClientOptions) {
        self.init(server: server, schemes: [:], authentication: NoAuthentication(credentials: [:]), transport: transport, options: options)
    }
}

private struct NoAuthentication: AuthenticationSet {
    let credentials: [String: Credential]
}
