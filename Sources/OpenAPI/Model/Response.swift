import BinderySpecTree

/// One answer of an operation.
package struct Response: Sendable {
    package struct Entry: Sendable {
        package let status: StatusPattern

        /// Where the status is written.
        package let location: SourceLocation
        package let response: Referenced<Response>
    }

    package let location: SourceLocation
    package let summary: String?
    package let description: String?
    package let headers: [Named<Referenced<Header>>]
    package let content: [Named<Referenced<MediaType>>]
    package let links: [Named<Referenced<Link>>]
    package let extensions: Node.Mapping
}
