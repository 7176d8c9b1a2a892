import BinderySpecDiff

/// `bindery generate --watch`: generates, and again whenever a document, a file it refers to or the configuration has changed.
struct WatchCommand {
    let console: Console
    let options: Options

    /// What was last generated from each document.
    private var generated: [String: Outcome] = [:]

    /// What is wrong has been shown.
    private var isBroken = false

    init(console: Console, options: Options) {
        self.console = console
        self.options = options
    }

    /// - Returns: Success: whoever ends it is done with it.
    mutating func run() throws -> ExitStatus {
        let interruption = Interruption()
        var reads = ReadLog()
        // A wrong command line stays wrong, whatever happens to the documents.
        let generation = try GenerateCommand(files: FileSystem(reads: reads), console: console, options: options).generate(trustsRecords: false)
        isBroken = generation == nil
        if let generation { _ = changes(in: generation) }
        if interruption.hasCome { return .success }
        console.summarize("watching; Ctrl-C ends it")
        while true {
            guard try isChange(of: WatchedFiles(reads), before: interruption) else { return .success }
            reads = ReadLog()
            update(reads)
        }
    }

    /// Waits for a change to be complete, which may be many events: an editor writes, renames, removes.
    ///
    /// - Returns: Whether there is one; if not, the tool is to end.
    private func isChange(of watched: WatchedFiles, before interruption: Interruption) throws -> Bool {
        let watcher = try FolderWatcher(watched.folders, files: watched.paths)
        // What changed between reading and watching has caused no event.
        while !watched.haveChanged {
            if watcher.wait(interruption) == .interruption { return false }
            var quietness = FolderWatcher.Event.change
            for _ in 0..<Self.patience where quietness == .change { quietness = watcher.wait(interruption, atMost: Self.pause) }
            if quietness == .interruption { return false }
        }
        return true
    }

    /// In milliseconds: so long nothing must happen.
    private static let pause: Int32 = 50

    /// So many times something may.
    private static let patience = 40

    private mutating func update(_ reads: ReadLog) {
        var options = options
        options.isForced = false
        let wasBroken = isBroken
        isBroken = true
        do {
            let command = GenerateCommand(files: FileSystem(reads: reads), console: console, options: options)
            guard let generation = try command.generate(trustsRecords: true, isSummarized: false) else { return }
            isBroken = false
            let changes = changes(in: generation)
            for change in changes { console.summarize(change.line) }
            if changes.isEmpty, wasBroken { console.summarize("nothing is wrong any more; the bindings stay as they are") }
        } catch let error as UsageError {
            console.error("error: \(error.message)")
        } catch let error as ConfigurationError {
            console.report(error.report)
        } catch {
            console.error("error: \(error)")
        }
    }

    /// Notes what was generated.
    private mutating func changes(in generation: GenerateCommand.Generation) -> [DocumentChange] {
        var changes: [DocumentChange] = []
        let policy = (try? DiffSettings(options: options, files: FileSystem()).policy) ?? FindingPolicy()
        for folder in generation.folders {
            let update = generation.updates.first { $0.folder.path == folder.folder.path }
            for outcome in folder.outcomes where outcome.result != nil {
                let previous = generated.updateValue(outcome, forKey: outcome.job.document)
                if let update, previous?.record != outcome.record { changes.append(DocumentChange(from: previous, to: outcome, update.change, policy: policy)) }
            }
        }
        return changes
    }
}
