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
        case .generate: Self.common + ["--output", "--module", "--access", "--keep-going"] + SettingFlags.names
        case .check: Self.common + ["--output", "--module", "--access"] + SettingFlags.names
        case .lint: Self.common + SettingFlags.names
        }
    }

    private static let common = ["--config", "--map", "--allow-outside", "--strict", "--color"]

    /// Options without a value.
    private func flag(_ name: String) -> WritableKeyPath<Options, Bool>? {
        switch name {
        case "--keep-going": \.keepGoing
        case "--strict": \.isStrict
        case "--allow-outside": \.references.allowsOutside
        default: nil
        }
    }

    private func read(_ name: String, inline: String?, _ rest: inout ArraySlice<String>, into options: inout Options) throws(UsageError) {
        guard names.contains(name) else {
            let suggestion = Suggestion(for: name, among: names, otherwise: "see 'bindery \(command.rawValue) --help'")
            throw UsageError(message: "'\(command.rawValue)' has no option '\(name)'\(suggestion.text)")
        }
        if let flag = flag(name) {
            guard inline == nil else { throw UsageError(message: "'\(name)' takes no value") }
            options[keyPath: flag] = true
            return
        }
        guard let value = inline ?? rest.popFirst(), !value.isEmpty else { throw UsageError(message: "'\(name)' needs a value") }
        switch name {
        case "--config": options.configuration = value
        case "--output": options.output = value
        case "--module": options.module = value
        case "--map":
            guard let mapping = ReferenceOptions.Mapping(value) else {
                throw UsageError(message: "'--map' takes a URL and a path, as in https://example.com/schemas=vendor/schemas, not '\(value)'")
            }
            options.references.mappings.append(mapping)
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
