import BinderySpecTree

/// Schemes that must be satisfied together; with none, anybody may call.
package struct SecurityRequirement: Sendable {
    package struct Scheme: Sendable {
        package let name: String
        package let location: SourceLocation
        package let scopes: [String]
    }

    package let location: SourceLocation
    package let schemes: [Scheme]
}
