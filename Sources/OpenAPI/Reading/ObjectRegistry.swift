import BinderySpecTree

/// Everything that has been read, by the place where it stands: whoever comes to a place again, over an alias or a pointer, finds the same thing.
struct ObjectRegistry: Sendable {
    /// A reference to something other than a schema, and what it should lead to.
    struct Site: Sendable {
        let reference: Reference
        let type: any Referable.Type
    }

    /// By the number of their ID.
    private(set) var schemas: [Schema] = []
    private(set) var schemaNumbers: [SourceLocation: Int] = [:]
    private var bases: [SchemaID: String] = [:]

    /// By the place of the value itself.
    var values = ValueTable()

    /// What stands where; schemas are not listed.
    var kinds: [SourceLocation: ObjectKind] = [:]
    var sites: [Site] = []

    /// Of what it has been said that a `$ref` stands in its place.
    var inclusions: Set<String> = []

    func schema(at location: SourceLocation) -> Schema? { schemaNumbers[location].map { schemas[$0] } }

    /// What relative references in a schema are resolved against; nil when that is the path of its file.
    func base(of schema: Schema) -> String? { bases[schema.id] }

    /// A schema that is not written, but follows from one that is written at the place.
    mutating func makeSchema(at location: SourceLocation, _ keywords: SchemaKeywords) -> Schema {
        let schema = Schema(id: SchemaID(number: Int32(truncatingIfNeeded: schemas.count)), location: location, keywords: keywords)
        schemas.append(schema)
        return schema
    }

    mutating func addSchema(at location: SourceLocation, in base: String?, _ keywords: SchemaKeywords) {
        schemaNumbers[location] = schemas.count
        let schema = makeSchema(at: location, keywords)
        if let base { bases[schema.id] = base }
    }
}
