#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Takes the credentials out of requests that a server receives.
struct CredentialReader {
    let schemes: [String: SecurityScheme]

    func credentials(in request: HTTPRequest, for operation: Operation) -> PresentedCredentials {
        var found: [String: PresentedCredential] = [:]
        for name in Set(operation.security.joined()) {
            found[name] = schemes[name].flatMap { credential(of: $0, in: request) }
        }
        return PresentedCredentials(found)
    }

    /// A `WWW-Authenticate` for each scheme that has one (RFC 9110 §11.6.1), in the order of the requirement.
    ///
    /// - Parameter failed: whether credentials came, but would not do.
    func challenges(for operation: Operation, failed: Bool) -> HTTPHeaders {
        var headers = HTTPHeaders()
        var challenges: [String] = []
        for name in operation.security.joined() {
            let challenge: String? =
                switch schemes[name] {
                case .bearer: failed ? #"Bearer error="invalid_token""# : "Bearer"
                case .http(let scheme): scheme
                case .basic: #"Basic realm="API", charset="UTF-8""#
                // RFC 9110 demands a challenge, and has none for keys.
                case .apiKey(_, let key): #"ApiKey name="\#(key.filter { $0 != "\"" && $0 != "\\" })""#
                case .connection, nil: nil
                }
            if let challenge, !challenges.contains(challenge) { challenges.append(challenge) }
        }
        for challenge in challenges { headers.append("WWW-Authenticate", challenge) }
        return headers
    }

    private func credential(of scheme: SecurityScheme, in request: HTTPRequest) -> PresentedCredential? {
        switch scheme {
        case .bearer: authorization("bearer", in: request).map { .bearer($0) }
        case .basic: authorization("basic", in: request).flatMap(login)
        case .http(let scheme): authorization(scheme.lowercased(), in: request).map { .http($0) }
        case .apiKey(let place, let name): key(name, in: place, of: request).map { .apiKey($0) }
        case .connection: .connection
        }
    }

    /// What follows the name of the scheme, which is not case-sensitive (RFC 9110 §11.1).
    private func authorization(_ scheme: String, in request: HTTPRequest) -> String? {
        let parts = (request.headers["Authorization"] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    private func login(_ text: String) -> PresentedCredential? {
        guard let data = Data(base64Encoded: text), let decoded = String(validating: data, as: UTF8.self), let colon = decoded.firstIndex(of: ":") else {
            return nil
        }
        return .basic(user: String(decoded[..<colon]), password: String(decoded[decoded.index(after: colon)...]))
    }

    private func key(_ name: String, in place: SecurityScheme.Place, of request: HTTPRequest) -> String? {
        switch place {
        case .header:
            return request.headers[name]
        case .query:
            return QueryPairs(request.query).values(name).first.flatMap { PercentEncoding.decode($0, plusIsSpace: true) }
        case .cookie:
            let cookies = request.headers.values("Cookie").joined(separator: "; ").split(separator: ";").map { $0.drop { $0 == " " } }
            return cookies.first { $0.hasPrefix("\(name)=") }.flatMap { PercentEncoding.decode($0.dropFirst(name.count + 1)) }
        }
    }
}
