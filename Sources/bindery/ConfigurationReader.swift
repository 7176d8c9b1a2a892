import BinderyBindings
import BinderySpecDiff
import BinderySpecTree

/// Reads `bindery.yaml`.
struct ConfigurationReader {
    /// What the configuration of a target leaves to whoever builds it.
    struct Target {
        static let keys = ["module", "output", "files"]

        /// What holds where the configuration says nothing.
        let base: PlanningOptions

        /// What stands beside the configuration, and is meant where it lists no documents.
        let documents: [String]
    }

    let files: FileSystem

    /// Nil for the configuration of a package.
    var target: Target?

    /// Documents are compared: what else is made of them, and where, need not be said.
    var isForComparing = false

    func read(_ path: String) throws -> Configuration {
        let source = SourceFile(path: path, bytes: try bytes(of: path))
        let node = try tree(of: source)
        var values = ConfigurationValues()
        let configuration = read(node, in: source, &values)
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

    /// Of a file that is empty but for comments, a mapping without keys: that is not wrong in itself.
    private func tree(of source: SourceFile) throws(ConfigurationError) -> Node {
        var log = DiagnosticLog()
        if let node = SpecParser().parse(source, log: &log), !log.hasErrors { return node }
        guard log.isOfEmptyDocument else { throw ConfigurationError(report: DiagnosticReport(log: log, sources: [source])) }
        return Node(.object(Node.Mapping([])), at: SourceLocation(file: SourcePath(source.path), line: 1, column: 1))
    }

    private func read(_ node: Node, in source: SourceFile, _ values: inout ConfigurationValues) -> Configuration? {
        guard let fields = values.fields(of: node, known: ["documents", "defaults", "diff"]) else { return nil }
        var defaults = Defaults(options: target?.base ?? PlanningOptions(module: ""))
        if let node = fields["defaults"], let fields = self.fields(of: node, known: PlanningOptionsReader.keys + ReferenceOptionsReader.keys, &values) {
            PlanningOptionsReader.read(fields, into: &defaults.options, areDefaults: true, &values)
            ReferenceOptionsReader.read(fields, into: &defaults.references, &values)
        }
        let policy = fields["diff"].map { FindingPolicyReader.read($0, &values) } ?? FindingPolicy()
        guard let documents = fields["documents"] else {
            if let target, target.documents.count == 1 {
                let document = target.documents[0]
                return Configuration(
                    documents: [Configuration.Document(document: document, output: nil, options: defaults.options, references: defaults.references)],
                    defaults: defaults.options, findingPolicy: policy)
            }
            if isForComparing { return Configuration(documents: [], defaults: defaults.options, findingPolicy: policy) }
            values.error("missing-key", at: node.location, "'documents' is missing: a list of the documents to generate from")
            return nil
        }
        guard let entries = documents.array else {
            values.error("wrong-type", at: documents.location, "expected a list of documents here, found \(documents.kindName)")
            return nil
        }
        if entries.isEmpty { values.error("wrong-value", at: documents.location, "'documents' lists none; name at least one") }
        return Configuration(
            documents: entries.compactMap { entry in
                var document = document(entry, defaults, &values)
                document?.place = entry.object?["document"].map { ConfiguredPlace(location: $0.location, source: source) }
                return document
            }, defaults: defaults.options, findingPolicy: policy)
    }

    /// What documents leave open.
    private struct Defaults {
        var options: PlanningOptions
        var references = ReferenceOptions()
    }

    private func document(_ node: Node, _ defaults: Defaults, _ values: inout ConfigurationValues) -> Configuration.Document? {
        let keys = ["document", "module", "output"] + PlanningOptionsReader.keys + ReferenceOptionsReader.keys
        guard let fields = fields(of: node, known: keys, &values) else { return nil }
        let document = text("document", in: fields, of: node, &values)
        var options = defaults.options
        PlanningOptionsReader.read(fields, into: &options, &values)
        var references = defaults.references
        ReferenceOptionsReader.read(fields, into: &references, &values)
        if target != nil {
            return document.map { Configuration.Document(document: $0, output: nil, options: options, references: references) }
        }
        if isForComparing {
            options.module = fields["module"]?.string ?? options.module
            return document.map { Configuration.Document(document: $0, output: nil, options: options, references: references) }
        }
        let module = text("module", in: fields, of: node, &values)
        let output = text("output", in: fields, of: node, &values)
        guard let document, let module, let output else { return nil }
        if let problem = ModuleName.problem(with: module) {
            values.error("wrong-value", at: fields["module"]?.location ?? node.location, problem)
            return nil
        }
        options.module = module
        return Configuration.Document(document: document, output: output, options: options, references: references)
    }

    private func fields(of node: Node, known: [String], _ values: inout ConfigurationValues) -> Node.Mapping? {
        guard let fields = values.fields(of: node, known: known) else { return nil }
        guard target != nil else { return fields }
        for entry in fields.entries where known.contains(entry.key) && Target.keys.contains(entry.key) {
            values.error("wrong-key", at: entry.keyLocation, "'\(entry.key)' is up to whoever builds the target; the configuration in its folder does without")
        }
        return fields
    }

    private func text(_ key: String, in fields: Node.Mapping, of node: Node, _ values: inout ConfigurationValues) -> String? {
        guard let value = fields[key] else {
            values.error("missing-key", at: node.location, "'\(key)' is missing")
            return nil
        }
        return values.text(value)?.text
    }
}
