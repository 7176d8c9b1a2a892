/// What the user decides about the bindings of a document.
package struct PlanningOptions: Sendable {
    package var module: String
    package var access: AccessLevel

    /// What of the document is generated.
    package var filter = DocumentFilter()
    package var names: [NameChoice] = []

    /// How the types of enumerations are written; where nothing is said, open unless only requests use them.
    package var enumerations: [SchemaChoice<Enumeration.Style>] = []

    /// The protocols that types conform to beyond `JSONCodable`.
    package var conformances: [SchemaChoice<[ConfiguredText]>] = []
    package var formats: [FormatChoice] = []

    /// The modules that generated code imports beside the runtime.
    package var imports: [String] = []
    package var parts = Set(BindingPart.allCases)
    package var files = FileGranularity.standard

    /// What all declarations stand in, where several documents become one module.
    package var namespace: Identifier?

    package init(module: String, access: AccessLevel = .public) {
        self.module = module
        self.access = access
    }
}
