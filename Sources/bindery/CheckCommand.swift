/// `bindery check`
struct CheckCommand {
    let files: FileSystem
    let console: Console
    let options: Options

    func run() throws -> ExitStatus {
        let jobs = try JobPlanner(files: files, command: .check).jobs(for: options)
        let folders = DocumentProcessor(files: files, console: console).process(jobs)
        let outcomes = folders.flatMap(\.outcomes)
        if outcomes.contains(where: \.hasFailed) { return .failure }
        let updates = folders.compactMap(FolderUpdate.init)
        let stale = updates.filter { !$0.change.entries.isEmpty }
        guard !stale.isEmpty else {
            console.summarize(
                "\(Counted.count(folders.map(\.unchangedCount).reduce(0, +) + updates.map(\.record.files.count).reduce(0, +), "file")) up to date")
            return options.isStrict && outcomes.contains(where: \.isIncomplete) ? .failure : .success
        }
        for update in stale { for entry in update.change.entries { console.print("\(update.folder.path)/\(entry.path): \(entry.state.rawValue)") } }
        for update in stale where !update.isOnlyEdited { if let reason = update.reason { console.error("\(update.folder.path): \(reason)") } }
        console.error("error: \(mending(stale.flatMap(\.change.entries)))")
        return .failure
    }

    /// `2 stale files; run: bindery generate`
    private func mending(_ entries: [FolderChange.Entry]) -> String {
        let edited = entries.count { $0.state == .edited }
        let command = Regeneration(options, isForced: edited > 0).text
        if edited == 0 { return "\(Counted.count(entries.count, "stale file")); run: \(command)" }
        let others = entries.count - edited
        let stale = others == 0 ? "" : "\(Counted.count(others, "stale file")), and "
        return "\(stale)\(Counted.count(edited, "file")) edited by hand; to discard the edits, run: \(command)"
    }
}
