import BinderySpecTree

/// A way to prove who is calling.
package struct SecurityScheme: Sendable {
    package enum Kind: Sendable {
        /// A key in a header, the query or a cookie of this name.
        case apiKey(name: String, in: ParameterLocation)

        /// A scheme of the `Authorization` header, in small letters: `basic`, `bearer`.
        case http(scheme: String, bearerFormat: String?)
        case oauth2(flows: [OAuthFlow])
        case openIDConnect(url: String?)
        case mutualTLS
    }

    package let location: SourceLocation
    package let kind: Kind
    package let description: String?
    package let deprecated: Bool
    package let extensions: Node.Mapping
}
