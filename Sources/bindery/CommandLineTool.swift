import BinderyBindingEmitters

/// The command line: which command, with which options.
struct CommandLineTool {
    let arguments: [String]

    func run() -> ExitStatus {
        let console = Console()
        guard let name = arguments.first else {
            console.error(HelpText.overview)
            return .usage
        }
        switch name {
        case "--help", "-h", "help":
            return help(Array(arguments.dropFirst()), console)
        case "--version":
            console.print("bindery \(BinderyVersion.current)")
            return .success
        default: break
        }
        guard let command = Command(rawValue: name) else {
            console.error("error: there is no command '\(name)'\(Suggestion(for: name, among: Command.allCases.map(\.rawValue)).text); see 'bindery --help'")
            return .usage
        }
        let rest = Array(arguments.dropFirst())
        if rest.contains("--help") || rest.contains("-h") { return help([name], console) }
        do {
            let options = try OptionParser(command: command).parse(rest)
            return try run(command, options, console)
        } catch let error as UsageError {
            console.error("error: \(error.message)")
            return .usage
        } catch {
            console.error("error: \(error)")
            return .failure
        }
    }

    private func run(_ command: Command, _ options: Options, _ console: Console) throws -> ExitStatus {
        let jobs = try JobPlanner(files: FileSystem()).jobs(for: options)
        let runner = JobRunner(files: FileSystem(), console: console, options: options)
        return switch command {
        case .generate: runner.generate(jobs)
        case .check: runner.check(jobs)
        case .lint: runner.lint(jobs)
        }
    }

    private func help(_ topics: [String], _ console: Console) -> ExitStatus {
        guard let topic = topics.first else {
            console.print(HelpText.overview)
            return .success
        }
        guard let command = Command(rawValue: topic) else {
            console.error("error: there is no command '\(topic)'\(Suggestion(for: topic, among: Command.allCases.map(\.rawValue)).text); see 'bindery --help'")
            return .usage
        }
        console.print(HelpText.text(for: command))
        return .success
    }
}
