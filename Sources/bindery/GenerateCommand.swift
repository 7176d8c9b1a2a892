/// `bindery generate`
struct GenerateCommand {
    let files: FileSystem
    let console: Console
    let options: Options

    func run(_ jobs: [Job]) -> ExitStatus {
        let start = ContinuousClock.now
        let folders = DocumentProcessor(files: files, console: console, isForced: options.isForced).process(jobs)
        guard let updates = BindingWriter(files: files, console: console, options: options).write(folders) else { return .failure }
        let outcomes = folders.flatMap(\.outcomes)
        for outcome in outcomes { for omission in outcome.omissions { console.error(omission) } }
        for outcome in outcomes { console.summarize(outcome.summary) }
        let parts = [
            Counted.count(folders.map(\.unchangedCount).reduce(0, +) + updates.map(\.record.files.count).reduce(0, +), "file"),
            "\(updates.map(\.change.writeCount).reduce(0, +)) written",
            Counted.some(updates.map(\.change.removalCount).reduce(0, +), "removed"),
        ]
        let time = Counted.seconds(ContinuousClock.now - start)
        console.summarize("\(Counted.count(jobs.count, "document")): \(parts.compactMap(\.self).joined(separator: ", ")) in \(time)")
        return outcomes.contains { $0.hasFailed || (options.isStrict && $0.isIncomplete) } ? .failure : .success
    }
}
