import BinderyOpenAPI
import BinderySpecTree

/// Finds what the configuration calls by a path of names or by a JSON pointer.
///
/// | | |
/// |---|---|
/// | `Pet` | a component schema, or one of another file by the name of the file or of its place in it |
/// | `Pet.foo_bar`, `Pet.owner.name` | a property, where it is declared |
/// | `Kind.some-value`, `Pet.kind.some-value` | a value of an enumeration |
/// | `listPets`, `GET /pets` | an operation |
/// | `listPets.page_size` | a parameter |
/// | `#/components/schemas/Pet/properties/toys/items` | any of these, a header of a response, a branch of a union, a position of a tuple, the type of an inline schema |
struct TargetFinder {
    enum Target {
        case component(Named<Schema>)
        case property(Property)
        case inline(Schema)
        case value(Node)
        case operation(PlacedOperation)
        case parameter(Parameter)
        case header(Named<Referenced<Header>>)

        /// What tells it apart; see ``Decisions/names``.
        var place: SourceLocation {
            switch self {
            case .component(let schema): schema.nameLocation
            case .property(let property): property.nameLocation
            case .inline(let schema): schema.location
            case .value(let node): node.location
            case .operation(let placed): placed.operation.methodLocation
            case .parameter(let parameter): parameter.location
            case .header(let header): header.nameLocation
            }
        }

        var schema: Schema? {
            switch self {
            case .component(let schema): schema.value
            case .property(let property): property.schema
            case .inline(let schema): schema
            case .parameter(let parameter): parameter.schema
            case .value, .operation, .header: nil
            }
        }
    }

    private typealias Candidate = (name: String, target: Target)

    private let document: ResolvedDocument
    private let roots: [Candidate]

    /// What pointers can lead to.
    private let byPlace: [SourceLocation: Target]

    /// - Parameters:
    ///   - schemas: Those with a name of their own.
    ///   - texts: What is to be found.
    init(document: ResolvedDocument, schemas: [Named<Schema>], for texts: [ConfiguredText]) {
        self.document = document
        guard !texts.isEmpty else {
            (roots, byPlace) = ([], [:])
            return
        }
        let operations = PlacedOperation.all(in: document).flatMap { placed -> [Candidate] in
            let names = [placed.operation.operationID?.text, "\(placed.operation.method.name) \(placed.path)"]
            return names.compactMap { name in name.map { ($0, .operation(placed)) } }
        }
        roots = schemas.map { ($0.name, .component($0)) } + operations
        let named = texts.contains { $0.text.hasPrefix("#") } ? Self.named(in: document, roots.map(\.target)) : []
        byPlace = Dictionary(named.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Returns: Nil when nothing is called so, or several things are; it has been reported.
    func target(of text: ConfiguredText, log: inout DiagnosticLog) -> Target? {
        if text.text.hasPrefix("#") { return target(ofPointer: text, log: &log) }
        var suggestions: [String] = []
        let found = targets(of: text.text, among: roots, prefix: "", &suggestions)
        var places: Set<SourceLocation> = []
        let different = found.filter { places.insert($0.place).inserted }
        if different.count > 1 {
            log.error(
                "ambiguous-target", at: text.location, "several things are called '\(text.text)'; say which by a pointer, such as '#/components/schemas/Pet'")
            return nil
        }
        if different.isEmpty {
            let suggestion = NearestName(among: suggestions).suggestion(for: text.text)
            log.error("unmatched-target", at: text.location, "nothing in the document is called '\(text.text)'\(suggestion)")
        }
        return different.first
    }

    // MARK: Paths of names

    /// Names may have dots of their own, so what is left of the text says which one is meant.
    private func targets(of text: String, among candidates: [Candidate], prefix: String, _ suggestions: inout [String]) -> [Target] {
        let exact = candidates.filter { $0.name == text }
        if !exact.isEmpty { return exact.map(\.target) }
        suggestions += candidates.map { prefix + $0.name }
        return candidates.filter { text.hasPrefix($0.name + ".") }.flatMap { candidate in
            targets(
                of: String(text.dropFirst(candidate.name.count + 1)), among: members(of: candidate.target), prefix: prefix + candidate.name + ".", &suggestions)
        }
    }

    private func members(of target: Target) -> [Candidate] {
        if case .operation(let placed) = target {
            return document.parameters(of: placed.operation, in: placed.item).map { ($0.name, .parameter($0)) }
        }
        return target.schema.map(members) ?? []
    }

    /// What the schema itself declares, in its parts and elements too; what it refers to has a name of its own to begin with.
    private func members(of schema: Schema) -> [Candidate] {
        var members: [Candidate] = []
        var pending = [schema]
        var visited: Set<SchemaID> = []
        while let schema = pending.popLast() {
            guard visited.insert(schema.id).inserted else { continue }
            members += schema.properties.map { ($0.name, .property($0)) }
            members += (schema.values ?? []).map { ($0.plainText, .value($0)) }
            pending += schema.allOf + schema.anyOf + schema.oneOf + [schema.items, schema.additionalProperties].compactMap(\.self)
        }
        return members
    }

    // MARK: Pointers

    private func target(ofPointer text: ConfiguredText, log: inout DiagnosticLog) -> Target? {
        guard let pointer = JSONPointer(fragment: text.text.dropFirst()), let last = pointer.tokens.last,
            let parent = document.document.tree.resolve(JSONPointer(tokens: pointer.tokens.dropLast())),
            let node = parent.resolve(JSONPointer(tokens: [last]))
        else {
            log.error("unmatched-target", at: text.location, "nothing is at '\(text.text)'")
            return nil
        }
        let places = [parent.object?.entry(last)?.keyLocation, node.location].compactMap(\.self)
        if let target = places.lazy.compactMap({ byPlace[$0] }).first { return target }
        log.error("unmatched-target", at: text.location, "what is at '\(text.text)' has no name in Swift")
        return nil
    }

    private static func named(in document: ResolvedDocument, _ roots: [Target]) -> [Target] {
        let operations = PlacedOperation.all(in: document)
        let parameters = operations.flatMap { document.parameters(of: $0.operation, in: $0.item) }
        let headers = operations.flatMap { $0.operation.responses.compactMap { document.value($0.response) }.flatMap(\.headers) }
        let schemas = document.schemas.flatMap { schema in
            schema.properties.map(Target.property) + (schema.values ?? []).map(Target.value) + [.inline(schema)]
        }
        return roots + parameters.map(Target.parameter) + headers.map(Target.header) + schemas
    }
}
