import BinderyBindings

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

    private var names: [String] {
        switch command {
        case .generate: ["--config", "--output", "--module", "--access", "--keep-going", "--strict", "--color"] + SettingFlags.names
        case .check: ["--config", "--output", "--module", "--access", "--strict", "--color"] + SettingFlags.names
        case .lint: ["--config", "--strict", "--color"] + SettingFlags.names
        }
    }

    private func read(_ name: String, inline: String?, _ rest: inout ArraySlice<String>, into options: inout Options) throws(UsageError) {
        guard names.contains(name) else {
            let suggestion = Suggestion(for: name, among: names, otherwise: "see 'bindery \(command.rawValue) --help'")
            throw UsageError(message: "'\(command.rawValue)' has no option '\(name)'\(suggestion.text)")
        }
        if name == "--keep-going" || name == "--strict" {
            guard inline == nil else { throw UsageError(message: "'\(name)' takes no value") }
            if name == "--strict" { options.isStrict = true } else { options.keepGoing = true }
            return
        }
        guard let value = inline ?? rest.popFirst(), !value.isEmpty else { throw UsageError(message: "'\(name)' needs a value") }
        switch name {
        case "--config": options.configuration = value
        case "--output": options.output = value
        case "--module": options.module = value
        case "--access": options.access = try choice(value, of: name)
        case _ where SettingFlags.names.contains(name):
            try options.settings.add(name, value, options.words, index: options.words.count - rest.count - 1)
        default: options.color = try choice(value, of: name)
        }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ value: String, of name: String) throws(UsageError) -> Choice {
        if let choice = Choice(rawValue: value) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        throw UsageError(message: "'\(name)' is one of \(known.joined(separator: ", ")), not '\(value)'\(Suggestion(for: value, among: known).text)")
    }
}
