import BinderyBindings

/// `bindery init`: a document becomes a target of the package in the working folder.
struct InitCommand {
    let console: Console
    let options: Options
    private let files = FileSystem()

    init(console: Console, options: Options) {
        self.console = console
        self.options = options
    }

    func run() throws -> ExitStatus {
        guard options.documents.count == 1 else { throw UsageError(message: "'init' makes a target from one document; name it") }
        let document = options.documents[0]
        guard let module = try module(for: document) else { return .failure }
        let target = NewTarget(
            module: module, document: document, home: options.home, access: options.access ?? .public, origin: BinderyOrigin(options.origin, files: files))
        let planning = PlanningOptions(module: module, access: target.access)
        // The document must be one that bindings can be made from, wherever they will be.
        let job = Job(document: document, output: target.folder, options: planning, references: ReferenceOptions())
        guard let folder = DocumentProcessor(files: files, console: console, trustsRecords: false).process([job]).first,
            !folder.outcomes.contains(where: \.hasFailed), let update = FolderUpdate(of: folder)
        else {
            if files.exists(document) { console.error("nothing was written") }
            return .failure
        }
        if let obstacle = obstacle(to: target) { return refuse(obstacle) }
        var staged = StagedFiles(files: files)
        let texts = newFiles(of: target)
        let advice = InitAdvice(target, hasManifest: hasManifest, configuration: existingConfiguration.map { ConfigurationState(of: $0, for: target, files) })
        do {
            for file in texts { try staged.write(file.text, to: file.path) }
            if target.home == .committed { try update.folder.stage(update.change, update.record, in: &staged) }
            try staged.commit()
        } catch {
            staged.discard()
            return refuse("\(error)")
        }
        for outcome in folder.outcomes { console.summarize(outcome.summary) }
        for file in texts { console.summarize("wrote \(file.path)") }
        if target.home == .committed { console.summarize("wrote \(target.folder), \(Counted.count(update.change.writeCount, "file"))") }
        console.summarize("\n" + advice.text)
        return .success
    }

    /// Nil when the document cannot be read; that has been said.
    private func module(for document: String) throws -> String? {
        if let module = options.module, let problem = ModuleName.problem(withNew: module) { throw UsageError(message: problem) }
        do {
            // Generating reads it again, and so it must be more than a pipe.
            let bytes = try files.readDocument(document)
            return options.module ?? NewTarget.module(for: document, bytes)
        } catch {
            console.error("error: \(error)")
            return nil
        }
    }

    private func newFiles(of target: NewTarget) -> [(path: String, text: String)] {
        var texts: [(path: String, text: String)] = []
        switch target.home {
        case .committed: if existingConfiguration == nil { texts.append(("bindery.yaml", target.packageConfiguration)) }
        case .plugin:
            texts.append((target.folder + "/bindery.yaml", target.targetConfiguration))
            texts.append((target.folder + "/\(target.module).swift", target.placeholder))
        }
        if !hasManifest { texts.append(("Package.swift", target.manifest)) }
        return texts
    }

    private func obstacle(to target: NewTarget) -> String? {
        if !hasManifest, let obstacle = files.obstacle(to: "Package.swift") { return obstacle.description }
        if let obstacle = files.obstacle(to: target.folder + "/bindery.yaml") { return obstacle.description }
        let document = Path(options.documents[0]).absolute
        // Of a target that is there, the document may be the first file.
        let others = files.names(in: target.folder).filter { !$0.hasPrefix(".") && Path(target.folder + "/" + $0).absolute != document }
        guard let other = others.first else { return nil }
        return "\(target.folder): already holds '\(other)'; choose another name with --module"
    }

    private var hasManifest: Bool { files.exists("Package.swift") }

    private var existingConfiguration: String? { ["specs/bindery.yaml", "bindery.yaml"].first(where: files.exists) }

    private func refuse(_ message: String) -> ExitStatus {
        console.error("error: \(message) (nothing was written)")
        return .failure
    }
}
