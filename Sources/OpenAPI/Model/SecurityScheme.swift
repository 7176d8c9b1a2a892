import BinderySpecTree

/// A way to prove who is calling.
package struct SecurityScheme: Sendable {
    package enum Kind: Sendable {
        /// A key in a header, the query or a cookie of this name.
        case apiKey(name: String, in: ParameterLocation)

        /// A scheme of the `Authorization` header, as the document writes it; upper and lower case are the same (RFC 9110, section 11.1).
        case http(scheme: String, bearerFormat: String?)
        /// - Parameter metadataURL: Where the authorization server describes itself (RFC 8414; 3.2).
        case oauth2(flows: [OAuthFlow], metadataURL: String?)
        case openIDConnect(url: String?)
        case mutualTLS
    }

    package let location: SourceLocation
    package let kind: Kind
    package let description: String?
    package let deprecated: Bool
    package let extensions: Node.Mapping
}
