import BinderySpecTree

/// An entry of a map of the specification, in the order of the document.
package struct Named<Value: Sendable>: Sendable {
    package let name: String

    /// Where the name is written.
    package let nameLocation: SourceLocation
    package let value: Value

    package init(name: String, nameLocation: SourceLocation, value: Value) {
        self.name = name
        self.nameLocation = nameLocation
        self.value = value
    }
}
