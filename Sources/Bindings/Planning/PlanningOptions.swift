/// What the user decides about the bindings of a document.
package struct PlanningOptions: Sendable {
    package let module: String
    package let access: AccessLevel

    package init(module: String, access: AccessLevel = .public) {
        self.module = module
        self.access = access
    }
}
