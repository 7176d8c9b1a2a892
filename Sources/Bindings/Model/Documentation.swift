/// What is said about a declaration, as Markdown; may be empty.
package struct Documentation: Sendable, Hashable {
    package let markdown: String

    package static let none = Documentation(markdown: "")

    package init(markdown: String) {
        self.markdown = markdown
    }

    /// Paragraphs that say something, each once.
    package init(paragraphs: [String?]) {
        var said: [String] = []
        for case let paragraph? in paragraphs {
            let text = paragraph.trimmingBlanks
            if !text.isEmpty, !said.contains(text) { said.append(text) }
        }
        markdown = said.joined(separator: "\n\n")
    }
}

extension String {
    /// Without blanks and empty lines at either end.
    var trimmingBlanks: String {
        var characters = self[...]
        while let first = characters.first, first.isWhitespace { characters.removeFirst() }
        while let last = characters.last, last.isWhitespace { characters.removeLast() }
        return String(characters)
    }
}
