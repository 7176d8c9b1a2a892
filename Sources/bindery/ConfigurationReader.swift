import BinderyBindings
import BinderySpecTree

/// Reads `bindery.yaml`.
struct ConfigurationReader {
    let files: FileSystem

    func read(_ path: String) throws -> Configuration {
        let source = SourceFile(path: path, bytes: try bytes(of: path))
        var log = DiagnosticLog()
        guard let node = SpecParser().parse(source, log: &log), !log.hasErrors else {
            throw ConfigurationError(report: DiagnosticReport(log: log, sources: [source]))
        }
        var values = ConfigurationValues()
        let configuration = read(node, &values)
        guard let configuration, !values.log.hasErrors else { throw ConfigurationError(report: DiagnosticReport(log: values.log, sources: [source])) }
        return configuration
    }

    private func bytes(of path: String) throws(UsageError) -> [UInt8] {
        do {
            return try files.read(path)
        } catch {
            throw UsageError(message: error.description)
        }
    }

    private func read(_ node: Node, _ values: inout ConfigurationValues) -> Configuration? {
        guard let fields = values.fields(of: node, known: ["documents", "defaults"]) else { return nil }
        var defaults = Defaults()
        if let node = fields["defaults"], let fields = values.fields(of: node, known: PlanningOptionsReader.keys + ReferenceOptionsReader.keys) {
            PlanningOptionsReader.read(fields, into: &defaults.options, areDefaults: true, &values)
            ReferenceOptionsReader.read(fields, into: &defaults.references, &values)
        }
        guard let documents = fields["documents"] else {
            values.error("missing-key", at: node.location, "'documents' is missing: a list of the documents to generate from")
            return nil
        }
        guard let entries = documents.array else {
            values.error("wrong-type", at: documents.location, "expected a list of documents here, found \(documents.kindName)")
            return nil
        }
        if entries.isEmpty { values.error("wrong-value", at: documents.location, "'documents' lists none; name at least one") }
        return Configuration(documents: entries.compactMap { document($0, defaults, &values) })
    }

    /// What documents leave open.
    private struct Defaults {
        var options = PlanningOptions(module: "")
        var references = ReferenceOptions()
    }

    private func document(_ node: Node, _ defaults: Defaults, _ values: inout ConfigurationValues) -> Configuration.Document? {
        let keys = ["document", "module", "output"] + PlanningOptionsReader.keys + ReferenceOptionsReader.keys
        guard let fields = values.fields(of: node, known: keys) else { return nil }
        let document = text("document", in: fields, of: node, &values)
        let module = text("module", in: fields, of: node, &values)
        let output = text("output", in: fields, of: node, &values)
        var options = defaults.options
        PlanningOptionsReader.read(fields, into: &options, &values)
        var references = defaults.references
        ReferenceOptionsReader.read(fields, into: &references, &values)
        guard let document, let module, let output else { return nil }
        if let problem = ModuleName.problem(with: module) {
            values.error("wrong-value", at: fields["module"]?.location ?? node.location, problem)
            return nil
        }
        options.module = module
        return Configuration.Document(document: document, output: output, options: options, references: references)
    }

    private func text(_ key: String, in fields: Node.Mapping, of node: Node, _ values: inout ConfigurationValues) -> String? {
        guard let value = fields[key] else {
            values.error("missing-key", at: node.location, "'\(key)' is missing")
            return nil
        }
        return values.text(value)?.text
    }
}
