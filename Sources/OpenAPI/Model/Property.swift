import BinderySpecTree

/// A property of an object, as `properties` declares it.
package struct Property: Sendable {
    package let name: String
    package let nameLocation: SourceLocation
    package let schema: Schema
}
