/// Turns any text into a Swift name, the same text always into the same name.
package enum IdentifierSpelling {
    /// `pet_store-item` → `PetStoreItem`, `HTTPValidationError` → `HTTPValidationError`
    package static func typeName(_ text: String) -> String {
        typeName(words: words(of: text))
    }

    /// `LLMTestResults` → `llmTestResults`, `REQUIRES_USER_INPUT` → `requiresUserInput`, `+1` → `plus1`
    package static func memberName(_ text: String) -> String {
        memberName(words: words(of: text))
    }

    /// Swift takes the text for a name, in backticks at least.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.canBeginIdentifier && text.unicodeScalars.allSatisfy(\.canContinueIdentifier) && text.contains { $0 != "_" }
    }

    /// What tells a text apart from others with the same name: the text itself where it is a name (`foo_bar` beside `fooBar`), all the words of a sentence that
    /// was shortened, else the text with its symbols spelled out (`foo-bar` → `fooHyphenBar`).
    package static func distinctName(_ text: String, isType: Bool) -> String {
        let scalars = text.unicodeScalars
        if let first = scalars.first, scalars.count <= maximumLength, first.canBeginIdentifier, scalars.allSatisfy(\.canContinueIdentifier) { return text }
        let all = shortened(NameWords(text).words, to: maximumLength)
        let words = all.count > words(of: text).count ? all : NameWords(text, spellingSymbols: true).words
        return isType ? typeName(words: words) : memberName(words: words)
    }

    /// Where no letter is a capital, a member of the name would be spelled the same, and may stand beside the type: `0` → `Value0`
    private static func typeName(words: [String]) -> String {
        let name = safe(joined(words.map(capitalized)), otherwise: "Empty")
        return name.hasPrefix("_") && name == memberName(words: words) ? "Value" + name.dropFirst() : name
    }

    private static func memberName(words: [String]) -> String {
        let rest = words.dropFirst().map(capitalized)
        return safe(joined([words.first.map(uncapitalized) ?? ""] + rest), otherwise: "empty")
    }

    /// Names are long where they are made of paths, and lose what tells them apart if they are cut.
    private static let maximumLength = 120

    private static let maximumLengthOfSentence = 60

    /// Sentences become names of their first words.
    private static func words(of text: String) -> [String] {
        shortened(NameWords(text).words, to: text.utf8.contains(UInt8(ascii: " ")) ? maximumLengthOfSentence : maximumLength)
    }

    private static func shortened(_ words: [String], to maximum: Int) -> [String] {
        // No word has more letters than bytes.
        if words.reduce(0, { $0 + $1.utf8.count }) <= maximum { return words }
        var length = 0
        return Array(
            words.prefix { word in
                defer { length += word.count }
                return length == 0 || length + word.count <= maximum
            }
        ).map { $0.count > maximum ? String($0.prefix(maximum)) : $0 }
    }

    private static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    /// `LLM` → `llm`, `Test` → `test`, `iOS` → `iOS`
    private static func uncapitalized(_ word: String) -> String {
        word.first?.isUppercase == true ? word.lowercased() : word
    }

    /// Digits of two words stay apart: `3`, `5` → `3_5`
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if name.last?.isNumber == true, word.first?.isNumber == true { name += "_" }
            name += word
        }
    }

    private static func safe(_ name: String, otherwise empty: String) -> String {
        guard let first = name.unicodeScalars.first else { return empty }
        return first.canBeginIdentifier ? name : "_" + name
    }
}
