import BinderySpecTree

/// A text of the document that others refer to, with its place.
package struct Located: Sendable {
    package let text: String
    package let location: SourceLocation
}
