/// `bindery generate`
struct GenerateCommand {
    /// What was generated and written.
    struct Generation {
        let folders: [FolderOutcome]
        let updates: [FolderUpdate]

        var outcomes: [Outcome] { folders.flatMap(\.outcomes) }
    }

    let files: FileSystem
    let console: Console
    let options: Options

    func run() throws -> ExitStatus {
        if options.isWatching {
            var watch = WatchCommand(console: console, options: options)
            return try watch.run()
        }
        guard let generation = try generate(trustsRecords: DocumentProcessor.trustsRecords) else { return .failure }
        if let folder = options.inputs, let reads = files.reads {
            try InputCheck(lists: InputLists(folder: folder), files: FileSystem()).check(reads.paths)
        }
        return generation.outcomes.contains { $0.hasFailed || (options.isStrict && $0.isIncomplete) } ? .failure : .success
    }

    /// - Returns: Nil when nothing was written; why has been said.
    func generate(trustsRecords: Bool, isSummarized: Bool = true) throws -> Generation? {
        let start = ContinuousClock.now
        let jobs = try JobPlanner(files: files, command: .generate).jobs(for: options)
        let processor = DocumentProcessor(
            files: files, console: console, keepsVersions: options.isWatching, trustsRecords: trustsRecords && !options.isForced)
        let folders = processor.process(jobs)
        let writer = BindingWriter(files: FileSystem(), reads: files.reads, console: console, options: options)
        guard let updates = writer.write(folders) else { return nil }
        let generation = Generation(folders: folders, updates: updates)
        for outcome in generation.outcomes { for omission in outcome.omissions { console.error(omission) } }
        if isSummarized { summarize(generation, ContinuousClock.now - start) }
        return generation
    }

    private func summarize(_ generation: Generation, _ time: Duration) {
        for outcome in generation.outcomes { console.summarize(outcome.summary) }
        let changes = generation.updates.map(\.change)
        let count = generation.folders.map(\.unchangedCount).reduce(0, +) + generation.updates.map(\.record.files.count).reduce(0, +)
        let parts = [
            Counted.count(count, "file"), "\(changes.map(\.writeCount).reduce(0, +)) written",
            Counted.some(changes.map(\.removalCount).reduce(0, +), "removed"),
        ].compactMap(\.self).joined(separator: ", ")
        console.summarize("\(Counted.count(generation.outcomes.count, "document")): \(parts) in \(Counted.seconds(time))")
    }
}
