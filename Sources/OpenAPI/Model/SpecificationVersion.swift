/// The version of the OpenAPI specification a document is written in; patch releases say the same.
package enum SpecificationVersion: String, Sendable, Hashable, CaseIterable, Comparable {
    case v2_0 = "2.0"
    case v3_0 = "3.0"
    case v3_1 = "3.1"
    case v3_2 = "3.2"

    /// As messages say it.
    var name: String { (self == .v2_0 ? "Swagger " : "OpenAPI ") + rawValue }

    package static func < (left: SpecificationVersion, right: SpecificationVersion) -> Bool { left.rawValue < right.rawValue }
}
