import BinderyBindings

/// Finds out which documents are meant, from the command line or the configuration.
struct JobPlanner {
    let files: FileSystem
    let command: Command

    func jobs(for options: Options) throws -> [Job] {
        let jobs = try options.documents.isEmpty ? configuredJobs(options) : namedJobs(options)
        try checkFolders(of: jobs)
        if command != .lint { try checkModules(of: jobs) }
        return jobs
    }

    private func namedJobs(_ options: Options) throws -> [Job] {
        if options.configuration != nil { throw UsageError(message: "'--config' goes without a document; the configuration names its own") }
        if command != .lint {
            guard options.output != nil else {
                throw UsageError(message: "'--output' is missing: the folder of the files of '\(options.documents[0])'")
            }
            guard options.documents.count == 1 else {
                throw UsageError(message: "each document needs a folder of its own: name one document, or list them in bindery.yaml")
            }
        }
        let settings = try settings(of: options)
        return try options.documents.map { document in
            let module = options.module ?? options.output.map(moduleName(ofFolder:)) ?? moduleName(ofDocument: document)
            if let problem = ModuleName.problem(with: module) { throw UsageError(message: problem) }
            var planning = settings
            planning.module = module
            return Job(
                document: document, output: options.output.map { Path($0).withoutTrailingSlashes }, options: planning, references: options.references)
        }
    }

    private func settings(of options: Options) throws(ConfigurationError) -> PlanningOptions {
        var settings = PlanningOptions(module: "", access: options.access ?? .public)
        var values = ConfigurationValues()
        PlanningOptionsReader.read(options.settings.mapping, into: &settings, &values)
        if values.log.hasErrors {
            throw ConfigurationError(report: DiagnosticReport(log: values.log, sources: [SettingFlags.source(of: options.words)]))
        }
        return settings
    }

    private func configuredJobs(_ options: Options) throws -> [Job] {
        guard let path = options.configuration ?? ["specs/bindery.yaml", "bindery.yaml"].first(where: files.exists) else {
            throw UsageError(message: "there is no specs/bindery.yaml and no bindery.yaml; name a document or a configuration")
        }
        if options.output != nil || options.module != nil {
            throw UsageError(message: "'--output' and '--module' go with a document; the configuration names its own")
        }
        if !options.settings.isEmpty {
            throw UsageError(message: "\(SettingFlags.names.joined(separator: ", ")) go with a document; the configuration says so for its own")
        }
        let configuration = try ConfigurationReader(files: files).read(path)
        let folder = Path(Path(path).folder)
        return configuration.documents.map { entry in
            var planning = entry.options
            planning.access = options.access ?? planning.access
            return Job(
                document: folder.resolving(entry.document), output: folder.resolving(entry.output), options: planning,
                references: options.references.adding(entry.references.relative(to: folder)))
        }
    }

    /// Files of one document that lie among those of another would be taken for left over.
    private func checkFolders(of jobs: [Job]) throws {
        var taken: [(document: String, folder: String)] = []
        for job in jobs {
            guard let output = job.output else { continue }
            let folder = Path(output).absolute + "/"
            if let other = taken.first(where: { $0.folder.hasPrefix(folder) || folder.hasPrefix($0.folder) }) {
                let documents = "'\(other.document)' and '\(job.document)'"
                throw UsageError(message: "\(documents) would be generated into one folder, '\(output)'; give each a folder of its own")
            }
            taken.append((job.document, folder))
        }
    }

    /// Every document has an `API` and a `Client`.
    private func checkModules(of jobs: [Job]) throws {
        for (index, job) in jobs.enumerated() {
            let (module, namespace) = (job.options.module, job.options.namespace)
            if namespace?.name == module {
                throw UsageError(message: "the namespace of '\(job.document)' has the name of the module, '\(module)'; choose another name")
            }
            if let other = jobs[..<index].first(where: { $0.options.module == module && $0.options.namespace == namespace }) {
                let documents = "'\(other.document)' and '\(job.document)'"
                throw UsageError(message: "\(documents) become one module, '\(module)'; give each a 'namespace' of its own")
            }
        }
    }

    /// `specs/pet-store.yaml` → `PetStore`
    private func moduleName(ofDocument path: String) -> String {
        IdentifierSpelling.typeName(Path(path).nameWithoutExtension)
    }

    /// `Sources/PetStore`, or `.` in that folder → `PetStore`
    private func moduleName(ofFolder path: String) -> String {
        let name = Path(Path(path).absolute).name
        return ModuleName.problem(with: name) == nil ? name : IdentifierSpelling.typeName(name)
    }
}
