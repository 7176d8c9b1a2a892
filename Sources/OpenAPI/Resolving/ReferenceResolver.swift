import BinderySpecTree

/// Finds what every reference of a document leads to.
package struct ReferenceResolver: Sendable {
    private let files: any DocumentFiles

    /// - Parameter files: Those the document may refer to; the same as for reading it.
    package init(files: any DocumentFiles = NoFiles()) {
        self.files = files
    }

    /// A reference that leads nowhere is reported at its place and has no target in the result.
    package func resolve(_ document: Document, log: inout DiagnosticLog) -> ResolvedDocument {
        var resolution = Resolution(document, files: files, log: DiagnosticLog())
        swap(&resolution.reader.log, &log)
        resolution.followReferences()
        resolution.resolveDynamicReferences()
        let targets = SchemaTargets(direct: resolution.targets, cyclic: resolution.reportCycles())
        swap(&resolution.reader.log, &log)

        let schemas = resolution.reader.registry.schemas
        let discriminators = DiscriminatorResolver(
            components: document.components.schemas, of: document.location.file, mappings: resolution.mappings, targets: targets)
        var unions: [SchemaID: [DiscriminatedSchema]] = [:]
        var unionDefaults: [SchemaID: Schema] = [:]
        for schema in schemas where schema.discriminator != nil {
            unions[schema.id] = discriminators.resolve(schema)
            unionDefaults[schema.id] = resolution.defaultMappings[Int(schema.id.number)].flatMap(discriminators.itself)
        }
        return ResolvedDocument(
            document: document, files: resolution.reader.library.sources, trees: [document.tree] + resolution.reader.library.trees, schemas: schemas,
            sites: resolution.reader.registry.sites, targets: targets,
            values: resolution.values, unions: unions, derived: DerivedSchemas(schemas: schemas, unions: unions, targets: targets), unionDefaults: unionDefaults
        )
    }
}
