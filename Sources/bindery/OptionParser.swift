/// Reads the words after a command.
struct OptionParser {
    let command: Command

    func parse(_ arguments: [String]) throws(UsageError) -> Options {
        var options = Options(words: arguments)
        var rest = arguments[...]
        var onlyDocuments = false
        while let word = rest.popFirst() {
            if onlyDocuments || !word.hasPrefix("-") || word == "-" {
                guard !word.isEmpty else { throw UsageError(message: "the path of a document is empty") }
                options.documents.append(word)
                continue
            }
            if word == "--" {
                onlyDocuments = true
                continue
            }
            // `--name=value` is `--name value`.
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            try read(parts[0], inline: parts.count > 1 ? parts[1] : nil, &rest, into: &options)
        }
        return options
    }

    private func read(_ name: String, inline: String?, _ rest: inout ArraySlice<String>, into options: inout Options) throws(UsageError) {
        let known = command.syntax.options
        guard let option = known.first(where: { $0.name == name }) else {
            let caller = Caller.current
            let names = (known + caller.ownOptions(of: command)).map(\.name)
            let suggestion = Suggestion(for: name, among: names, otherwise: "see '\(caller.call(of: command)) --help'")
            throw UsageError(message: "'\(caller.name(of: command))' has no option '\(name)'\(suggestion.text)")
        }
        var value = ""
        if case .none = option.argument {
            guard inline == nil else { throw UsageError(message: "'\(name)' takes no value") }
        } else {
            guard let given = inline ?? rest.popFirst(), !given.isEmpty else { throw UsageError(message: "'\(name)' needs a value") }
            value = given
        }
        try option.read(CommandOption.Given(name: name, value: value, index: options.words.count - rest.count - 1), &options)
    }
}
