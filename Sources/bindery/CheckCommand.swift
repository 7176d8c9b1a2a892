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
        let obstacles = stale.flatMap { $0.folder.obstacles(to: $0.change) }
        for obstacle in obstacles { console.error("error: \(obstacle)") }
        console.error("error: \(mending(stale.map(\.change), isObstructed: !obstacles.isEmpty))")
        return .failure
    }

    /// `2 stale files; run: bindery generate`
    private func mending(_ changes: [FolderChange], isObstructed: Bool) -> String {
        let edited = changes.map(\.edited.count).reduce(0, +)
        let displaced = changes.map(\.displaced.count).reduce(0, +)
        let others = changes.map(\.entries.count).reduce(0, +) - edited - displaced
        let counts = [
            others > 0 ? Counted.count(others, "stale file") : nil, edited > 0 ? Counted.count(edited, "file") + " edited by hand" : nil,
            displaced > 0 ? Counted.count(displaced, "file") + " whose place is taken" : nil,
        ].compactMap(\.self).joined(separator: ", and ")
        let purpose = edited > 0 ? "to discard the edits, " : ""
        let condition = isObstructed ? "when nothing is in the way any more, " : ""
        return "\(counts); \(condition)\(purpose)run: \(Regeneration(options, isForced: edited > 0).text)"
    }
}
