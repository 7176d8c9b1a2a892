import BinderyOpenAPI
import BinderySpecTree

/// Finds the things of a document that the user decided about.
struct DecisionFinder {
    private let document: ResolvedDocument
    private let options: PlanningOptions
    private let finder: TargetFinder

    /// - Parameter schemas: Those with a name of their own.
    init(document: ResolvedDocument, schemas: [Named<Schema>], options: PlanningOptions) {
        self.document = document
        self.options = options
        let targets = options.names.map(\.target) + options.enumerations.compactMap(\.target) + options.conformances.compactMap(\.target)
        finder = TargetFinder(document: document, schemas: schemas, for: targets)
    }

    /// - Parameter log: What concerns nothing is reported here.
    func decisions(log: inout DiagnosticLog) -> Decisions {
        var decisions = Decisions()
        for choice in options.names {
            guard let place = finder.target(of: choice.target, log: &log)?.place else { continue }
            decisions.names[place] = choice.name
        }
        for choice in options.enumerations {
            guard let target = choice.target else {
                decisions.style = Decisions.Style(style: choice.value, location: nil)
                continue
            }
            guard let schema = schema(target, log: &log) else { continue }
            guard schema.values != nil || !(schema.anyOf + schema.oneOf + schema.allOf).isEmpty else {
                log.error("unmatched-target", at: target.location, "'\(target.text)' lists no values of its own, so it is no enumeration")
                continue
            }
            decisions.styles[schema.id] = Decisions.Style(style: choice.value, location: target.location)
        }
        for choice in options.conformances {
            guard let target = choice.target else {
                decisions.conformancesOfAll = choice.value
                continue
            }
            if let schema = schema(target, log: &log) { decisions.conformances[schema.id] = choice.value }
        }
        decisions.formats = formats(log: &log)
        return decisions
    }

    private func schema(_ text: ConfiguredText, log: inout DiagnosticLog) -> Schema? {
        guard let target = finder.target(of: text, log: &log) else { return nil }
        if target.schema == nil { log.error("unmatched-target", at: text.location, "'\(text.text)' is no schema") }
        return target.schema
    }

    // MARK: Formats

    private func formats(log: inout DiagnosticLog) -> [String: BuiltinType] {
        guard !options.formats.isEmpty else { return [:] }
        var users: [String: [Schema]] = [:]
        for schema in document.schemas { if let format = schema.format { users[format, default: []].append(schema) } }
        var formats: [String: BuiltinType] = [:]
        for choice in options.formats {
            let schemas = users[choice.format.text] ?? []
            if schemas.isEmpty, choice.mustOccur {
                let suggestion = NearestName(among: users.keys.sorted()).suggestion(for: choice.format.text)
                log.error("unmatched-format", at: choice.format.location, "no schema has the format '\(choice.format.text)'\(suggestion)")
            }
            let type = BuiltinType(name: choice.type.text)
            for schema in schemas where !type.reads(schema.types) {
                log.warning(
                    "format-type", at: schema.location,
                    "the type '\(choice.type.text)' of the format '\(choice.format.text)' does not read \(schema.types?.description ?? "values") as JSON, so it is not used here"
                )
            }
            formats[choice.format.text] = type
        }
        return formats
    }
}
