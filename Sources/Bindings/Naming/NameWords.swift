/// The words of a text: `getHTTPStatus_v2` → `get`, `HTTP`, `Status`, `v2`.
struct NameWords {
    private(set) var words: [String] = []

    /// The word being read, in UTF-8.
    private var word: [UInt8] = []

    /// - Parameter spellingSymbols: Symbols become words (`-` → `hyphen`) instead of only standing between words. A text without any word is spelled in either case.
    init(_ text: String, spellingSymbols: Bool = false) {
        let scalars = Array(text.unicodeScalars)
        if spellingSymbols {
            split(scalars, spelling: Self.symbolName)
        } else {
            split(scalars) { index in Self.signName(at: index, in: scalars) }
            if words.isEmpty { split(scalars, spelling: Self.symbolName) }
        }
        let isScreaming = words.count > 1 && scalars.contains(where: \.isCapital) && !scalars.contains(where: \.isSmall)
        if isScreaming { words = words.map { $0.lowercased() } }
    }

    private mutating func split(_ scalars: [Unicode.Scalar], spelling: (Int) -> String?) {
        for (index, scalar) in scalars.enumerated() {
            if scalar.isPartOfWord {
                if beginsWord(at: index, in: scalars) { finishWord() }
                word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else if scalar != "'" && scalar != "\u{2019}" {
                finishWord()
                if let name = spelling(index) { words.append(name) }
            }
        }
        finishWord()
    }

    private mutating func split(_ scalars: [Unicode.Scalar], spelling: (Unicode.Scalar) -> String?) {
        split(scalars) { index in spelling(scalars[index]) }
    }

    private mutating func finishWord() {
        guard !word.isEmpty else { return }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }

    /// Where small letters or digits are followed by a capital, and where the last capital of several begins a word in small letters. `LLMs` stays one word.
    private func beginsWord(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, scalars[index].isCapital, scalars[index - 1].isPartOfWord else { return false }
        if !scalars[index - 1].isCapital { return true }
        guard index + 1 < scalars.count, scalars[index + 1].isSmall else { return false }
        let isPlural = scalars[index + 1] == "s" && !(index + 2 < scalars.count && scalars[index + 2].isSmall)
        return !isPlural
    }

    /// A sign before a number counts, since `+1` and `-1` stand beside each other.
    private static func signName(at index: Int, in scalars: [Unicode.Scalar]) -> String? {
        let isSign = (index == 0 || !scalars[index - 1].isPartOfWord) && index + 1 < scalars.count && scalars[index + 1].properties.numericType != nil
        guard isSign else { return nil }
        return switch scalars[index] {
        case "+": "plus"
        case "-", "\u{2212}": index == 0 ? "minus" : nil
        default: nil
        }
    }

    private static func symbolName(_ scalar: Unicode.Scalar) -> String? {
        if let name = symbols[scalar] { return name }
        guard let name = scalar.properties.name ?? scalar.properties.nameAlias else { return nil }
        var words = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.lowercased() }
        for index in words.indices.dropFirst() { words[index] = words[index].prefix(1).uppercased() + words[index].dropFirst() }
        return words.joined()
    }

    private static let symbols: [Unicode.Scalar: String] = [
        "+": "plus", "-": "hyphen", "*": "asterisk", "/": "slash", "\\": "backslash", "=": "equals", "<": "lessThan", ">": "greaterThan", "!": "not",
        "&": "ampersand",
        "|": "pipe", "%": "percent", "$": "dollar", "#": "hash", "@": "at", "?": "question", ".": "dot", ",": "comma", ":": "colon", ";": "semicolon",
        "~": "tilde", "^": "caret",
        "_": "underscore", "'": "quote", "\"": "doubleQuote", "`": "backtick", "(": "openParenthesis", ")": "closeParenthesis", "[": "openBracket",
        "]": "closeBracket",
        "{": "openBrace", "}": "closeBrace", " ": "space", "\n": "newline", "\t": "tab",
    ]
}
