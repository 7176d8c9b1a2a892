import BinderySpecTree

/// A text the user wrote to decide something about the bindings, with its place in the configuration.
package struct ConfiguredText: Sendable, Hashable {
    package let text: String
    package let location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
