import BinderySpecTree

/// `bindery lint`
struct LintCommand {
    let files: FileSystem
    let console: Console
    let options: Options

    func run() throws -> ExitStatus {
        let jobs = try JobPlanner(files: files, command: .lint).jobs(for: options)
        let isClean = DocumentProcessor(files: files, console: console).lint(jobs).map { log in
            !log.hasErrors && !(options.isStrict && log.diagnostics.contains(where: \.saysIgnored))
        }
        guard isClean.count == jobs.count, isClean.allSatisfy(\.self) else { return .failure }
        console.summarize("\(Counted.count(jobs.count, "document")) without errors")
        return .success
    }
}
