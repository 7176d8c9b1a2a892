/// A way to authenticate, as a member of `Authentication`.
package struct SecuritySchemeBinding: Sendable {
    package enum Kind: Sendable, Hashable {
        /// Also OAuth 2 and OpenID Connect: what they obtain is a bearer token.
        case bearer
        case basic

        /// Another scheme of the `Authorization` header, as the document writes it: `Digest`.
        case http(scheme: String)
        case apiKey(name: String, in: ParameterBinding.Location)
    }

    /// `bearerAuth`
    package let name: Identifier

    /// The name in the document.
    package let key: String
    package let kind: Kind
    package let isDeprecated: Bool
    package let documentation: Documentation
    package let origin: Origin
}
