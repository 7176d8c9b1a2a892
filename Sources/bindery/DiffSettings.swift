import BinderyBindings
import BinderySpecDiff
import BinderySpecTree

/// What decides how `diff` reads and judges: the command line, and a configuration if there is one.
struct DiffSettings {
    let options: Options

    /// The configuration as text, for messages; nil without one.
    let source: SourceFile?
    private let configuration: Configuration?

    init(options: Options, files: FileSystem) throws {
        self.options = options
        guard let path = options.configuration ?? ["specs/bindery.yaml", "bindery.yaml"].first(where: files.exists) else {
            (source, configuration) = (nil, nil)
            return
        }
        configuration = try ConfigurationReader(files: files, isForComparing: true).read(path)
        source = SourceFile(path: path, bytes: try files.read(path))
    }

    var policy: FindingPolicy { configuration?.findingPolicy ?? FindingPolicy() }

    /// What a document may refer to, by its path among files.
    func references(of path: String?) -> ReferenceOptions {
        guard let entry = entry(for: path) else { return options.references }
        return options.references.adding(entry.references.relative(to: folder))
    }

    /// How both documents become Swift: as the configuration says it of the new one, or else of the old one.
    func planning(old: String?, new: String?) throws(UsageError) -> PlanningOptions {
        var planning = (entry(for: new) ?? entry(for: old))?.options ?? configuration?.defaults ?? PlanningOptions(module: "")
        if planning.module.isEmpty { planning.module = "API" }
        try options.settings.apply(to: &planning)
        return planning
    }

    private func entry(for path: String?) -> Configuration.Document? {
        guard let path, let configuration else { return nil }
        return configuration.documents.first { Path(folder.resolving($0.document)).absolute == Path(path).absolute }
    }

    private var folder: Path { Path(Path(source?.path ?? "").folder) }
}
