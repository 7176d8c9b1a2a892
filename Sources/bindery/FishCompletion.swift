/// The completions of fish.
struct FishCompletion {
    var text: String {
        let commands = Command.allCases.map { command in
            "complete -c bindery -n __fish_use_subcommand -f -a \(command.rawValue) -d \(Self.quoted(command.syntax.summary))"
        }
        let options = Command.allCases.flatMap { command in
            (command.syntax.options + [.help]).map { line(for: $0, of: command) } + operands(of: command)
        }
        return """
            # Completes the commands and options of bindery.
            \(commands.joined(separator: "\n"))
            complete -c bindery -n __fish_use_subcommand -f -a help -d 'Print how a command is called'
            complete -c bindery -n '__fish_seen_subcommand_from help' -f -a \(Self.quoted(Command.allCases.map(\.rawValue).joined(separator: " ")))
            complete -c bindery -n __fish_use_subcommand -f -l help -d 'Print this'
            complete -c bindery -n __fish_use_subcommand -f -l version -d 'Print the version'
            \(options.joined(separator: "\n"))
            """
    }

    private func line(for option: CommandOption, of command: Command) -> String {
        let value =
            switch option.argument {
            case .none: "-f"
            case .text: "-x"
            case .file: "-r -F"
            case .folder: "-x -a '(__fish_complete_directories)'"
            case .word(_, let words), .words(_, let words): "-x -a \(Self.quoted(words.joined(separator: " ")))"
            }
        return "\(Self.condition(command)) -l \(option.name.dropFirst(2)) \(value) -d \(Self.quoted(option.brief))"
    }

    private func operands(of command: Command) -> [String] {
        guard case .words(let words) = command.syntax.operands else { return [] }
        return ["\(Self.condition(command)) -f -a \(Self.quoted(words.joined(separator: " ")))"]
    }

    private static func condition(_ command: Command) -> String {
        "complete -c bindery -n '__fish_seen_subcommand_from \(command.rawValue)'"
    }

    /// Between quotes fish takes `\` for itself too.
    private static func quoted(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }
}
