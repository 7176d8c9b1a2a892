/// How a command is called. The parser, the help and the completions are made from this.
struct CommandSyntax: Sendable {
    enum Operands: Sendable {
        case documents
        case words([String])
    }

    /// What the command does, as a sentence.
    let summary: String

    /// What follows the name, a line for each way.
    let usages: [String]
    let options: [CommandOption]

    /// What may stand beside the options.
    var operands = Operands.documents

    /// What there is to know beyond the options.
    var details: [String] = []

    var exitStatus = """
        0  All is well.
        1  A document has errors, or what is on disk is stale. With --strict, also when anything was dropped or ignored.
        2  The command line or the configuration cannot be understood.
        """
}

extension Command {
    var syntax: CommandSyntax {
        switch self {
        case .generate:
            CommandSyntax(
                summary: "Write the bindings of the documents, where they changed.", usages: Self.documentUsages,
                options: Self.documentOptions + [.inputs, .force, .watch, .keepGoing, .isStrict] + Self.outputOptions,
                details: [
                    """
                    A line for each document says how much was dropped: operations and schemas that cannot be expressed, be it for a single parameter, response \
                    or property; each counts once. It also says how much was ignored: what has no effect, as a warning says, such as a misspelled key or a \
                    restriction that is not checked.
                    """,
                    """
                    Files are written whole or not at all, and only where they changed. Files that Bindery wrote and would not write again are removed; others \
                    are never touched. After an error nothing on disk has changed.
                    """,
                    """
                    A lock file in the output folder, \(OutputRecord.fileName), keeps what the files were made from. With it, nothing is done where nothing has \
                    changed, and a file that somebody edited is not overwritten without --force. Commit it with the files.
                    """,
                    """
                    With --watch a document may be broken for a while: what is wrong is shown, and the files stay as they are. Ctrl-C ends the tool when no \
                    file is half written, with exit status 0.
                    """,
                ])
        case .check:
            CommandSyntax(
                summary: "Fail when what is on disk is not what 'generate' would write.", usages: Self.documentUsages,
                options: Self.documentOptions + [.isStrict] + Self.outputOptions,
                details: [
                    """
                    Each file that is not what would be generated is listed as missing, stale, left over (it would not be generated), edited by hand, or not \
                    written by Bindery at all; then comes what stands in the way of mending that, and the command that does.
                    """
                ])
        case .lint:
            CommandSyntax(
                summary: "Report what is wrong with the documents; write nothing.", usages: ["[--config <file>]", "<document> ... [<option> ...]"],
                options: [.configuration] + Self.selectionOptions + [.map, .allowOutside, .isStrict] + Self.outputOptions,
                details: [
                    """
                    Besides what 'generate' says: components nothing uses, examples and defaults that contradict their schemas, restrictions nothing satisfies, \
                    links and tags that lead nowhere, and what has no effect.
                    """
                ])
        case .diff:
            CommandSyntax(
                summary: "Say what a new version of a document breaks, on the wire and in Swift.",
                usages: ["<old> <new> [<option> ...]"],
                options: [.format, .report, .failOn, .listsOperations, .diffConfiguration] + Self.selectionOptions + [.map, .allowOutside]
                    + [.quiet, .findingDetails, .color],
                details: [
                    """
                    Each of the two is a file, a folder with the parts of a document, '-' for standard input, or REVISION:path in the git repository of the working \
                    folder, as in 'bindery diff main:specs/pets.yaml specs/pets.yaml'.
                    """,
                    """
                    The configuration decides about levels and accepted findings with its key 'diff', and, where it lists the document, about names and other \
                    things in Swift; options that say so too take precedence.
                    """,
                ],
                exitStatus: """
                    0  The documents have been compared.
                    1  There is a finding that --fail-on names.
                    2  A document cannot be read or has errors, or the command line or the configuration cannot be understood.
                    """)
        case .initialize:
            CommandSyntax(
                summary: "Make a target of a package from a document, and say what to do next.",
                usages: ["<document> [--module <name>] [--plugin] [<option> ...]"],
                options: [.newModule, .committed, .plugin, .access, .origin] + Self.outputOptions,
                details: [
                    """
                    Writes the folder of the target and the configuration, and, where there is no Package.swift, a whole one; otherwise it prints the lines to \
                    add. It never changes what is there: where a file stands in the way, or the document has errors, nothing is written.
                    """
                ],
                exitStatus: """
                    0  The target is there.
                    1  The document has errors, or something stands in the way.
                    2  The command line cannot be understood.
                    """)
        case .completions:
            CommandSyntax(
                summary: "Print what makes a shell complete commands and options.",
                usages: [CompletionScript.Shell.allCases.map(\.rawValue).joined(separator: " | ")], options: [],
                operands: .words(CompletionScript.Shell.allCases.map(\.rawValue)),
                details: CompletionScript.Shell.allCases.map { "\($0.rawValue): \($0.installation)" },
                exitStatus: """
                    0  All is well.
                    2  The command line cannot be understood.
                    """)
        }
    }

    private static let documentUsages = [
        "[--config <file>]", "<document> --output <folder> [--module <name>] [<option> ...]",
        "--target <folder> --output <folder> [--module <name>] [<option> ...]",
    ]

    private static let documentOptions: [CommandOption] =
        [.configuration, .target, .output, .module, .access] + selectionOptions + [.map, .allowOutside]

    private static let outputOptions: [CommandOption] = [.quiet, .verbose, .color]

    private static let selectionOptions: [CommandOption] = [.include, .exclude, .enumerations, .parts, .files, .namespace]
}
