import BinderyOpenAPI
import BinderySpecTree

/// Finds the parts of a document that a filter keeps, and what they need.
struct DocumentSelector {
    private let document: ResolvedDocument
    private let filter: DocumentFilter
    private let placed: [PlacedOperation]
    private let components: [Named<Schema>]

    init(document: ResolvedDocument, filter: DocumentFilter) {
        self.document = document
        self.filter = filter
        placed = filter.isEmpty ? [] : PlacedOperation.all(in: document)
        components = document.document.components.schemas
    }

    /// - Parameter log: Entries of the filter that match nothing are reported here, and so are excluded schemas that are needed.
    func selection(log: inout DiagnosticLog) -> DocumentSelection {
        guard !filter.isEmpty else { return .whole }
        let includedOperations = operations(filter.include, log: &log)
        let excludedOperations = operations(filter.exclude, log: &log)
        let includedSchemas = schemas(filter.include, log: &log)
        let excludedSchemas = schemas(filter.exclude, log: &log)
        let operations = placed.indices.filter { (filter.include.isEmpty || includedOperations.contains($0)) && !excludedOperations.contains($0) }
            .map { placed[$0] }
        // Who only says which schemas to leave out wants the others.
        let keepsOthers = filter.include.isEmpty && !filter.exclude.concernOperations
        let chosen = components.indices.filter { (keepsOthers || includedSchemas[$0] != nil) && excludedSchemas[$0] == nil }.map { components[$0] }
        let needed = needs(of: operations, and: chosen.map(\.value))
        for (index, component) in components.enumerated() where needed.contains(component.value.id) {
            guard let entry = excludedSchemas[index] else { continue }
            let user = operations.first { needs(of: [$0], and: []).contains(component.value.id) }.map(\.title)
            let other = user ?? chosen.first { needs(of: [], and: [$0.value]).contains(component.value.id) }.map { "the schema '\($0.name)'" }
            log.error(
                "excluded-but-needed", at: entry.location,
                "'\(component.name)' cannot be left out: \(other ?? "what is kept") needs it; exclude that too")
        }
        return DocumentSelection(operations: operations, schemas: needed)
    }

    private func needs(of operations: [PlacedOperation], and schemas: [Schema]) -> Set<SchemaID> {
        var analyzer = UsageAnalyzer(document: document)
        return analyzer.needs(of: operations, and: schemas)
    }

    // MARK: Matching

    private func operations(_ criteria: DocumentFilter.Criteria, log: inout DiagnosticLog) -> Set<Int> {
        var found: Set<Int> = []
        let kinds: [(String, [ConfiguredText], (PlacedOperation) -> [String])] = [
            // Callbacks go with the operation that they belong to.
            ("path", criteria.paths, { [$0.owner.path] }),
            ("tag", criteria.tags, { $0.owner.operation.tags.map(\.text) }),
            (
                "operation", criteria.operations,
                { [$0.owner.operation.operationID?.text, "\($0.owner.operation.method.name) \($0.owner.path)"].compactMap(\.self) }
            ),
        ]
        for (kind, entries, names) in kinds where !entries.isEmpty {
            found.formUnion(matches(of: entries, kind: kind, among: placed.map(names), log: &log).keys)
        }
        return found
    }

    private func schemas(_ criteria: DocumentFilter.Criteria, log: inout DiagnosticLog) -> [Int: ConfiguredText] {
        matches(of: criteria.schemas, kind: "schema", among: components.map { [$0.name] }, log: &log)
    }

    /// Which of the things, each with its names, are matched, and by what.
    private func matches(of entries: [ConfiguredText], kind: String, among names: [[String]], log: inout DiagnosticLog) -> [Int: ConfiguredText] {
        var found: [Int: ConfiguredText] = [:]
        for entry in entries {
            let pattern = GlobPattern(entry.text)
            let matched = names.indices.filter { names[$0].contains(where: pattern.matches) }
            for index in matched { found[index] = entry }
            guard matched.isEmpty else { continue }
            let suggestion = NearestName(among: names.flatMap(\.self)).suggestion(for: entry.text)
            log.error("unmatched-filter", at: entry.location, "no \(kind) of the document is '\(entry.text)'\(suggestion)")
        }
        return found
    }
}
