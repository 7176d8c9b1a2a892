import BinderyBindingEmitters

/// The command line: which command, with which options.
struct CommandLineTool {
    let arguments: [String]

    func run() -> ExitStatus {
        let console = Console()
        guard let name = arguments.first else {
            console.error(HelpText().text)
            return .usage
        }
        let rest = Array(arguments.dropFirst())
        switch name {
        case "--help", "-h", "help":
            return rest.count > 1 ? refuse("the help is of one command, and \(rest.count) are named", console) : help(rest.first, console)
        case "--version":
            return rest.isEmpty ? print("bindery \(BinderyVersion.current)", console) : refuse("'--version' goes alone, without '\(rest[0])'", console)
        default: break
        }
        guard let command = command(name, console) else { return .usage }
        if rest.prefix(while: { $0 != "--" }).contains(where: { ["--help", "-h"].contains($0) }) { return help(name, console) }
        do {
            let options = try OptionParser(command: command).parse(rest)
            let console = Console(color: options.color, verbosity: options.verbosity)
            let status = try run(command, options, console)
            return console.hasLostOutput ? command.failure : status
        } catch let error as UsageError {
            return refuse(error.message, console)
        } catch {
            console.error("error: \(error)")
            return .failure
        }
    }

    private func run(_ command: Command, _ options: Options, _ console: Console) throws -> ExitStatus {
        do {
            return switch command {
            case .generate: try GenerateCommand(files: FileSystem(reads: options.inputs.map { _ in ReadLog() }), console: console, options: options).run()
            case .check: try CheckCommand(files: FileSystem(), console: console, options: options).run()
            case .lint: try LintCommand(files: FileSystem(), console: console, options: options).run()
            case .diff: try DiffCommand(files: FileSystem(), console: console, options: options).run()
            case .initialize: try InitCommand(console: console, options: options).run()
            case .completions: try CompletionsCommand(console: console, options: options).run()
            }
        } catch let error as ConfigurationError {
            console.report(error.report)
            return .usage
        }
    }

    private func help(_ topic: String?, _ console: Console) -> ExitStatus {
        guard let topic else { return print(HelpText().text, console) }
        guard let command = command(topic, console) else { return .usage }
        return print(HelpText(of: command).text, console)
    }

    private func print(_ text: String, _ console: Console) -> ExitStatus {
        console.print(text)
        return console.hasLostOutput ? .failure : .success
    }

    private func refuse(_ problem: String, _ console: Console) -> ExitStatus {
        console.error("error: \(problem)")
        return .usage
    }

    private func command(_ name: String, _ console: Console) -> Command? {
        if let command = Command(rawValue: name) { return command }
        let known = Command.allCases.map(\.rawValue) + ["--help", "--version"]
        let kind = name.hasPrefix("-") ? "option" : "command"
        console.error("error: there is no \(kind) '\(name)'\(Suggestion(for: name, among: known, otherwise: "see 'bindery --help'").text)")
        return nil
    }
}
