import BinderySpecTree

/// One way to get a token.
package struct OAuthFlow: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }

    package let location: SourceLocation
    package let kind: Kind
    package let authorizationURL: String?
    package let deviceAuthorizationURL: String?
    package let tokenURL: String?
    package let refreshURL: String?

    /// Descriptions by scope.
    package let scopes: [Named<String>]
    package let extensions: Node.Mapping
}
