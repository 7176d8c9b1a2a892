import BinderySpecTree

/// How one part of a form or of a multipart body is written.
package struct Encoding: Sendable {
    package let location: SourceLocation

    /// One media type, or several separated by commas.
    package let contentType: String?
    package let headers: [Named<Referenced<Header>>]

    /// When style, explode or allowReserved is stated, the property is written as a query parameter is, and `contentType` does not count (3.1, section
    /// 4.8.15.1).
    package let style: ParameterStyle?
    package let explode: Bool?
    package let allowReserved: Bool?

    /// Of the parts of a part that is a multipart body itself (3.2).
    package let nested: PartEncodings
    package let extensions: Node.Mapping
}
