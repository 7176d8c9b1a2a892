/// An option of a command: its name, what follows it and what it says. The parser, the help and the completions are made from these.
struct CommandOption: Sendable {
    /// What follows the name.
    enum Argument: Sendable {
        case none
        case text(placeholder: String)
        case file
        case folder

        /// One of these words.
        case word(placeholder: String, among: [String])

        /// Some of these words, with commas between them.
        case words(placeholder: String, among: [String])
    }

    /// An option as it was given.
    struct Given {
        let name: String

        /// Empty where nothing follows the name.
        let value: String

        /// Which word after the command the value is, or ends.
        let index: Int
    }

    let name: String
    let argument: Argument
    let help: String

    /// Whether each time it is given counts, and not only the last.
    let isRepeatable: Bool

    /// Notes down what was given.
    let read: @Sendable (Given, inout Options) throws(UsageError) -> Void

    /// `--output <folder>`
    var usage: String {
        switch argument {
        case .none: name
        case .text(let placeholder): "\(name) \(placeholder)"
        case .file: "\(name) <file>"
        case .folder: "\(name) <folder>"
        case .word(let placeholder, _), .words(let placeholder, _): "\(name) \(placeholder)"
        }
    }

    init(
        _ name: String, _ argument: Argument, _ help: String, isRepeatable: Bool = false,
        read: @escaping @Sendable (Given, inout Options) throws(UsageError) -> Void
    ) {
        self.name = name
        self.argument = argument
        self.help = help
        self.isRepeatable = isRepeatable
        self.read = read
    }

    static func flag(_ name: String, _ property: WritableKeyPath<Options, Bool> & Sendable, _ help: String) -> CommandOption {
        CommandOption(name, .none, help) { _, options in options[keyPath: property] = true }
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ placeholder: String, _ help: String, set: @escaping @Sendable (Choice, inout Options) -> Void
    ) -> CommandOption {
        let known = Choice.allCases.map(\.rawValue)
        return CommandOption(name, .word(placeholder: placeholder, among: known), help) { given, options throws(UsageError) in
            guard let choice = Choice(rawValue: given.value) else {
                let suggestion = Suggestion(for: given.value, among: known).text
                throw UsageError(message: "'\(name)' is one of \(known.joined(separator: ", ")), not '\(given.value)'\(suggestion)")
            }
            set(choice, &options)
        }
    }

    /// What the configuration says with a key of the same name.
    static func setting(_ name: String, _ argument: Argument, _ help: String, isRepeatable: Bool = false) -> CommandOption {
        CommandOption(name, argument, help, isRepeatable: isRepeatable) { given, options throws(UsageError) in
            try options.settings.add(name, given.value, options.words, index: given.index)
        }
    }
}
