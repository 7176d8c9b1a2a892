/// The names that generated Swift declares, each with what it stands in: `Pet`, `Pet.Kind`, `Pet.Kind.cat`, `API.getPet`, `API.getPet(id:)`.
///
/// Goes by lines and their indentation, which generated Swift always has.
struct SwiftNames {
    private(set) var names: Set<String> = []

    /// Those among them that are other names of types, whose members they have.
    private(set) var aliases: Set<String> = []

    private struct Scope {
        let indentation: Int

        /// Nil within a body, where names are nobody else's business.
        let type: String?
    }

    init(in text: String) {
        var scopes: [Scope] = []
        let lines = text.split(separator: "\n")
        for (number, line) in lines.enumerated() {
            let indentation = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
            let content = line.dropFirst(indentation)
            if content.hasPrefix("//") || content.hasPrefix("}") || content.hasPrefix(")") { continue }
            while let last = scopes.last, last.indentation >= indentation { scopes.removeLast() }
            let outer = scopes.last
            if let outer, outer.type == nil { continue }
            guard let (keyword, name) = Self.declaration(content) else { continue }
            let full = outer?.type.map { $0 + "." + name } ?? name
            names.insert(full)
            if keyword == "typealias" { aliases.insert(full) }
            let isType = ["struct", "enum", "protocol", "extension"].contains(keyword)
            scopes.append(Scope(indentation: indentation, type: isType ? full : nil))
            if keyword == "func" || keyword == "init" {
                for label in Self.labels(lines[number...]) { names.insert(full + "(\(label):)") }
            }
        }
    }

    private static let keywords: Set<Substring> = ["struct", "enum", "protocol", "extension", "typealias", "var", "let", "func", "case"]

    /// `public static let a = 1` → `let`, `a`
    private static func declaration(_ line: Substring) -> (keyword: Substring, name: String)? {
        var rest = line
        while let space = rest.firstIndex(of: " ") {
            let word = rest[..<space]
            if keywords.contains(word) {
                let name = rest[rest.index(after: space)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "`" }
                return (word, name.filter { $0 != "`" })
            }
            if word.hasPrefix("init(") { break }
            guard word.hasPrefix("@") || word.allSatisfy({ $0.isLowercase || $0 == "(" || $0 == ")" }) else { return nil }
            rest = rest[rest.index(after: space)...]
        }
        return rest.hasPrefix("init(") ? ("init", "init") : nil
    }

    /// `func a(b: C, d: (E) -> F) {` → `b`, `d`
    private static func labels(_ lines: ArraySlice<Substring>) -> [String] {
        var labels: [String] = []
        var depth = 0
        var word = ""
        var previous: Character = " "
        for character in lines.prefix(200).lazy.joined(separator: "\n") {
            defer { previous = character }
            switch character {
            case "(", "[", "<", "{": depth += 1
            case ">" where previous == "-": break
            case ")", "]", ">", "}":
                depth -= 1
                if depth == 0, character == ")" { return labels }
            case ":" where depth == 1:
                labels.append(word)
                word = ""
            case " " where word.isEmpty, "\n": break
            case "," where depth == 1: word = ""
            default: if depth == 1 { word.append(character) }
            }
        }
        return labels
    }
}
