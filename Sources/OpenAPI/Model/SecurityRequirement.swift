import BinderySpecTree

/// Schemes that must be satisfied together; with none, anybody may call.
package struct SecurityRequirement: Sendable {
    package struct Scheme: Sendable {
        package let name: String
        package let location: SourceLocation
        package let scopes: [String]

        /// Where the scheme is if no component has the name, which is its URI then (3.2).
        package let reference: Reference?
    }

    package let location: SourceLocation
    package let schemes: [Scheme]
}
