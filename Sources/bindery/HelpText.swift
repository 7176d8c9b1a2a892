/// What `--help` prints.
struct HelpText {
    let text: String

    /// Of the tool.
    init() {
        let commands = Command.allCases.map { ($0.rawValue, $0.syntax.summary) }
        text = """
            bindery: OpenAPI documents in, Swift bindings out.

            USAGE
              bindery <command> [<document> ...] [<option> ...]

            COMMANDS
            \(Self.table(commands))

            Without a document, the configuration is read: specs/bindery.yaml or bindery.yaml.
            'bindery <command> --help' lists the options of a command.

            OPTIONS
            \(Self.table([Self.help, ("--version", "Print the version.")]))

            EXIT STATUS
            \(Self.indented(Command.generate.syntax.exitStatus))
            """
    }

    init(of command: Command) {
        let syntax = command.syntax
        let caller = Caller.current
        let call = caller.call(of: command)
        let details = syntax.details.map { Self.wrapped($0, to: Self.width) + "\n\n" }.joined()
        text = """
            \(call): \(syntax.summary.prefix(1).lowercased() + syntax.summary.dropFirst())

            USAGE
            \(Self.indented(syntax.usages.map { "\(call) \($0)" }.joined(separator: "\n")))

            OPTIONS
            \(Self.table((caller.ownOptions(of: command) + syntax.options).map { ($0.usage, $0.help) } + [Self.help]))

            \(details)EXIT STATUS
            \(Self.indented(syntax.exitStatus))
            """
    }

    private static let width = 120
    private static let help = ("--help, -h", "Print this.")

    /// Terms, and beside or below each what is said of it.
    private static func table(_ rows: [(term: String, text: String)]) -> String {
        let longest = 20
        let column = min(rows.map(\.term.count).max() ?? 0, longest) + 4
        let margin = String(repeating: " ", count: column)
        return rows.map { row in
            let text = wrapped(row.text, to: width - column).replacing("\n", with: "\n" + margin)
            return row.term.count > longest
                ? "  \(row.term)\n\(margin)\(text)" : "  " + row.term + String(repeating: " ", count: column - 2 - row.term.count) + text
        }.joined(separator: "\n")
    }

    private static func wrapped(_ text: String, to width: Int) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.joined(separator: "\n")
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }
}
