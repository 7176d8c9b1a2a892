import BinderySpecTree

/// A value an operation takes outside its body.
package struct Parameter: Sendable {
    package let location: SourceLocation
    package let name: String
    package let nameLocation: SourceLocation
    package let `in`: ParameterLocation
    package let description: String?
    package let required: Bool
    package let deprecated: Bool
    package let allowEmptyValue: Bool

    /// As stated, or the standard one of the location.
    package let style: ParameterStyle

    /// As stated, or the standard of the style.
    package let explode: Bool
    package let allowReserved: Bool
    package let schema: Schema?

    /// Instead of a schema: the one media type the value is written in.
    package let content: Named<Referenced<MediaType>>?
    package let example: Node?
    package let examples: [Named<Referenced<Example>>]
    package let extensions: Node.Mapping

    /// A header of these names "SHALL be ignored" where parameters are declared (3.1, section 4.8.12.2.1): the content and the security of the operation say
    /// it.
    package var isIgnored: Bool {
        self.in == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
    }
}
