import BinderyBindings
import BinderySpecTree

/// Reads `bindery.yaml`. Whatever it does not know is an error: a misspelled option must not be taken for none.
struct ConfigurationReader {
    let files: FileSystem

    func read(_ path: String) throws -> Configuration {
        let source = SourceFile(path: path, bytes: try bytes(of: path))
        var log = DiagnosticLog()
        let configuration = SpecParser().parse(source, log: &log).flatMap { read($0, log: &log) }
        guard let configuration, !log.hasErrors else { throw ConfigurationError(report: DiagnosticReport(log: log, source: source)) }
        return configuration
    }

    private func bytes(of path: String) throws(UsageError) -> [UInt8] {
        do {
            return try files.read(path)
        } catch {
            throw UsageError(message: error.description)
        }
    }

    private func read(_ node: Node, log: inout DiagnosticLog) -> Configuration? {
        guard let fields = fields(of: node, known: ["documents"], log: &log) else { return nil }
        guard let documents = fields["documents"] else {
            log.error("missing-key", at: node.location, "'documents' is missing: a list of the documents to generate from")
            return nil
        }
        guard let entries = documents.array else {
            log.error("wrong-type", at: documents.location, "expected a list of documents here, found \(documents.kindName)")
            return nil
        }
        if entries.isEmpty { log.error("wrong-value", at: documents.location, "'documents' lists none; name at least one") }
        return Configuration(documents: entries.compactMap { document($0, log: &log) })
    }

    private func document(_ node: Node, log: inout DiagnosticLog) -> Configuration.Document? {
        guard let fields = fields(of: node, known: ["document", "module", "output", "access"], log: &log) else { return nil }
        let document = text("document", in: fields, of: node, log: &log)
        let module = text("module", in: fields, of: node, log: &log)
        let output = text("output", in: fields, of: node, log: &log)
        var access = AccessLevel.public
        if let stated = fields["access"] {
            guard let known = stated.string.flatMap(AccessLevel.init) else {
                log.error("wrong-value", at: stated.location, "'access' is one of \(AccessLevel.allCases.map(\.rawValue).joined(separator: ", "))")
                return nil
            }
            access = known
        }
        guard let document, let module, let output else { return nil }
        if let problem = ModuleName.problem(with: module) {
            log.error("wrong-value", at: fields["module"]?.location ?? node.location, problem)
            return nil
        }
        return Configuration.Document(document: document, module: module, output: output, access: access)
    }

    private func text(_ key: String, in fields: Node.Mapping, of node: Node, log: inout DiagnosticLog) -> String? {
        guard let value = fields[key] else {
            log.error("missing-key", at: node.location, "'\(key)' is missing")
            return nil
        }
        guard let text = value.string, !text.isEmpty else {
            log.error("wrong-type", at: value.location, "expected a text here, found \(value.kindName)")
            return nil
        }
        return text
    }

    private func fields(of node: Node, known: [String], log: inout DiagnosticLog) -> Node.Mapping? {
        guard let fields = node.object else {
            log.error("wrong-type", at: node.location, "expected an object here, found \(node.kindName)")
            return nil
        }
        for entry in fields.entries where !known.contains(entry.key) {
            log.error("unknown-key", at: entry.keyLocation, "there is no option '\(entry.key)'\(Suggestion(for: entry.key, among: known).text)")
        }
        return fields
    }
}
