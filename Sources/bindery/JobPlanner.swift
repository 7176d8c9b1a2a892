import BinderyBindings

/// Finds out which documents are meant, from the command line or the configuration.
struct JobPlanner {
    let files: FileSystem
    let command: Command

    func jobs(for options: Options) throws -> [Job] {
        let jobs: [Job]
        if let target = options.target {
            jobs = try targetJobs(options, TargetFolder(path: target, files: files))
        } else {
            jobs = try options.documents.isEmpty ? configuredJobs(options) : namedJobs(options)
            try checkFolders(of: jobs)
        }
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
        let settings = try settings(of: options, access: .public)
        return try options.documents.map { document in
            let module = options.module ?? options.output.map(moduleName(ofFolder:)) ?? moduleName(ofDocument: document)
            if let problem = ModuleName.problem(with: module) { throw UsageError(message: problem) }
            var planning = settings
            planning.module = module
            return Job(
                document: document, output: options.output.map { Path($0).withoutTrailingSlashes }, options: planning, references: options.references)
        }
    }

    private func settings(of options: Options, access: AccessLevel) throws(UsageError) -> PlanningOptions {
        var settings = PlanningOptions(module: "", access: options.access ?? access)
        try options.settings.apply(to: &settings)
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
                document: folder.resolving(entry.document), place: entry.place, output: entry.output.map(folder.resolving), options: planning,
                references: options.references.adding(entry.references.relative(to: folder)))
        }
    }

    private func targetJobs(_ options: Options, _ target: TargetFolder) throws -> [Job] {
        if options.configuration != nil || !options.documents.isEmpty {
            throw UsageError(message: "'--target' goes without a document and without '--config'; the folder holds them")
        }
        guard let output = options.output else { throw UsageError(message: "'--output' is missing: the folder of the files of '\(target.path)'") }
        let module = options.module ?? moduleName(ofFolder: target.path)
        if let problem = ModuleName.problem(with: module) { throw UsageError(message: problem) }
        // Its members call each other, and who else may is for the target to say.
        var base = try settings(of: options, access: .internal)
        base.module = module
        let configuration = try target.configuration(base: base)
        let folder = Path(target.path)
        return try configuration.documents.map { entry in
            var planning = entry.options
            planning.access = options.access ?? planning.access
            if configuration.documents.count > 1 { planning.namespace = try planning.namespace ?? namespace(of: entry) }
            return Job(
                document: folder.resolving(entry.document), place: entry.place, output: Path(output).withoutTrailingSlashes, options: planning,
                references: options.references.adding(entry.references.relative(to: folder)))
        }
    }

    /// `specs/pet-store.yaml` → `PetStore`
    private func namespace(of entry: Configuration.Document) throws -> Identifier {
        let name = Identifier(moduleName(ofDocument: entry.document))
        if NameScope.isReserved(name) {
            let problem = "the namespace of '\(entry.document)' would be '\(name.name)', which means something else; choose one with 'namespace'"
            throw Self.error("wrong-value", problem, at: entry.place)
        }
        return name
    }

    /// Said where the configuration names the document in question, if it does.
    private static func error(_ id: String, _ message: String, at place: ConfiguredPlace?) -> any Error {
        place.map { ConfigurationError(report: $0.report(id, message)) } ?? UsageError(message: message)
    }

    /// Files of one document that lie among those of another would be taken for left over.
    private func checkFolders(of jobs: [Job]) throws {
        var taken: [(document: String, folder: String)] = []
        for job in jobs {
            guard let output = job.output else { continue }
            // Two names of one folder may differ by symbolic links. Of files that are looked for here none is to be watched.
            let folder = Path(output).real(FileSystem()) + "/"
            if let other = taken.first(where: { $0.folder.hasPrefix(folder) || folder.hasPrefix($0.folder) }) {
                let documents = "'\(other.document)' and '\(job.document)'"
                throw Self.error(
                    "shared-folder", "\(documents) would be generated into one folder, '\(output)'; give each a folder of its own", at: job.place)
            }
            taken.append((job.document, folder))
        }
    }

    /// Every document has an `API` and a `Client`.
    private func checkModules(of jobs: [Job]) throws {
        for (index, job) in jobs.enumerated() {
            let (module, namespace) = (job.options.module, job.options.namespace)
            if namespace?.name == module {
                let problem = "the namespace of '\(job.document)' has the name of the module, '\(module)'; choose another name"
                throw Self.error("wrong-value", problem, at: job.place)
            }
            if let other = jobs[..<index].first(where: { $0.options.module == module && $0.options.namespace == namespace }) {
                let documents = "'\(other.document)' and '\(job.document)'"
                throw Self.error("shared-module", "\(documents) become one module, '\(module)'; give each a 'namespace' of its own", at: job.place)
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
