#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Puts a client's credentials into its requests.
struct CredentialApplier: Sendable {
    let schemes: [String: SecurityScheme]
    let credentials: [String: Credential]

    /// Uses the first alternative of the operation for which there are all credentials; without one the request stays as it is.
    func apply(to request: inout HTTPRequest, for operation: Operation) async throws {
        guard let names = operation.security.first(where: { $0.allSatisfy(isAvailable) }) else { return }
        for name in names {
            guard let scheme = schemes[name], let credential = credentials[name] else { continue }
            try await apply(credential, as: scheme, to: &request)
        }
    }

    private func isAvailable(_ name: String) -> Bool {
        credentials[name] != nil || schemes[name] == .connection
    }

    private func apply(_ credential: Credential, as scheme: SecurityScheme, to request: inout HTTPRequest) async throws {
        switch (scheme, credential.kind) {
        case (.connection, _):
            break
        case (.apiKey(let place, let name), .secret(let provide)):
            request.secrets.insert(name)
            put(try await provide(request), named: name, into: place, of: &request)
        case (.http(let name), .secret(let provide)):
            request.headers.set("Authorization", "\(name) \(try await provide(request))")
        case (.bearer, .secret(let provide)), (.basic, .secret(let provide)):
            request.headers.set("Authorization", "Bearer \(try await provide(request))")
        case (_, .login(let user, let password)):
            request.headers.set("Authorization", "Basic \(Data("\(user):\(password)".utf8).base64EncodedString())")
        }
    }

    private func put(_ secret: String, named name: String, into place: SecurityScheme.Place, of request: inout HTTPRequest) {
        switch place {
        case .header:
            request.headers.set(name, secret)
        case .query:
            let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
            request.query = request.query.map { "\($0)&\(pair)" } ?? pair
        case .cookie:
            let pair = "\(name)=\(PercentEncoding.encode(secret))"
            request.headers["Cookie"] = request.headers["Cookie"].map { "\($0); \(pair)" } ?? pair
        }
    }
}
