/// The version of the OpenAPI specification a document is written in; patch releases say the same.
package enum SpecificationVersion: Sendable, Hashable {
    case v2_0, v3_0, v3_1, v3_2
}
