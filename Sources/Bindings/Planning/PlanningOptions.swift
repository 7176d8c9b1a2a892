/// What the user decides about the bindings of a document.
package struct PlanningOptions: Sendable {
    package var module: String
    package var access: AccessLevel

    /// What of the document is generated.
    package var filter = DocumentFilter()

    package init(module: String, access: AccessLevel = .public) {
        self.module = module
        self.access = access
    }
}
