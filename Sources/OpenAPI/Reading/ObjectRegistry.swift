import BinderySpecTree

/// Everything that has been read, by the place where it stands: whoever comes to a place again, over an alias or a pointer, finds the same thing.
struct ObjectRegistry: Sendable {
    /// A reference to something other than a schema, and what it should lead to.
    struct Site: Sendable {
        let reference: Reference
        let type: any Referable.Type
    }

    struct Name: Sendable, Hashable {
        let file: SourcePath
        let text: String
    }

    /// By the number of their ID.
    private(set) var schemas: [Schema] = []
    private(set) var schemaNumbers: [SourceLocation: Int] = [:]

    /// By `$anchor` and `$dynamicAnchor`.
    private(set) var anchoredSchemas: [Name: Schema] = [:]

    /// By `$id`.
    private(set) var identifiedSchemas: [String: Schema] = [:]

    /// By the place of the value itself.
    var values = ValueTable()

    /// What stands where; schemas are not listed.
    var kinds: [SourceLocation: ObjectKind] = [:]
    var sites: [Site] = []

    func schema(at location: SourceLocation) -> Schema? { schemaNumbers[location].map { schemas[$0] } }

    /// A schema that is not written, but follows from one that is written at the place.
    mutating func makeSchema(at location: SourceLocation, _ keywords: SchemaKeywords) -> Schema {
        let schema = Schema(id: SchemaID(number: Int32(truncatingIfNeeded: schemas.count)), location: location, keywords: keywords)
        schemas.append(schema)
        return schema
    }

    mutating func addSchema(at location: SourceLocation, _ keywords: SchemaKeywords) {
        schemaNumbers[location] = schemas.count
        let schema = makeSchema(at: location, keywords)
        for anchor in [schema.anchor, schema.dynamicAnchor].compactMap(\.self) {
            let name = Name(file: location.file, text: anchor)
            if anchoredSchemas[name] == nil { anchoredSchemas[name] = schema }
        }
        if let identifier = schema.identifier, identifiedSchemas[identifier] == nil { identifiedSchemas[identifier] = schema }
    }
}
