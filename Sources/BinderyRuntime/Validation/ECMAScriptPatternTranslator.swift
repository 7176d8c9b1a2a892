/// Spells a regular expression of ECMA-262 (section 22.2) so that ICU, the engine of Foundation, takes it to mean the same.
///
/// `^\d+$` → `^[0-9]+\z`: ICU's `\d` holds the digits of every script, and its `$` also stands before a line break at the end.
struct ECMAScriptPatternTranslator {
    private var rest: Substring.UnicodeScalarView

    init(_ pattern: String) {
        rest = pattern[...].unicodeScalars
    }

    mutating func translate() -> String {
        var result = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\": result += escape()
            case "[": result += characterClass()
            case "$": result += #"\z"#
            case ".": result += #"[^\n\r\u2028\u2029]"#
            case "{": result += quantifier() ?? #"\{"#
            case "}": result += #"\}"#
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private mutating func escape() -> String {
        switch rest.first {
        case "d": return taking("[0-9]")
        case "w": return taking("[\(Self.wordCharacters)]")
        case "s": return taking("[\(Self.spaces)]")
        case "b": return taking(Self.wordBoundary)
        case "B": return taking("(?!\(Self.wordBoundary))")
        default: return commonEscape()
        }
    }

    private mutating func characterClass() -> String {
        var result = "["
        if rest.first == "^" {
            rest.removeFirst()
            result += "^"
        }
        // An empty class matches nothing, its opposite everything.
        if rest.first == "]" {
            rest.removeFirst()
            return result == "[" ? "(?!)" : #"[\s\S]"#
        }
        // A hyphen makes a range only between two single characters.
        var canBeginRange = false
        while let scalar = rest.popFirst() {
            switch scalar {
            case "]": return result + "]"
            case "-" where canBeginRange && !isEndOrClassEscape:
                canBeginRange = false
                result += "-"
                continue
            case "\\" where isClassEscape(rest):
                canBeginRange = false
                result += classEscapeInClass()
                continue
            case "\\": result += rest.first == "b" ? taking(#"\u0008"#) : commonEscape()
            // ICU has sets in sets, intersections, differences and named sets.
            case "[", "&", "-", ":", "{", "}": result += "\\" + String(Character(scalar))
            default: result.unicodeScalars.append(scalar)
            }
            canBeginRange = true
        }
        return result
    }

    private mutating func classEscapeInClass() -> String {
        switch rest.first {
        case "d": taking("0-9")
        case "w": taking(Self.wordCharacters)
        case "s": taking(Self.spaces)
        default: commonEscape()
        }
    }

    private mutating func commonEscape() -> String {
        guard let scalar = rest.popFirst() else { return "\\" }
        switch scalar {
        case "D": return "[^0-9]"
        case "W": return "[^\(Self.wordCharacters)]"
        case "S": return "[^\(Self.spaces)]"
        case "v": return #"\u000B"#
        case "0": return #"\u0000"#
        case "p", "P": return "\\" + String(Character(scalar)) + braces()
        case "u" where rest.first == "{": return #"\x"# + braces()
        default: return "\\" + String(Character(scalar))
        }
    }

    private mutating func taking(_ translation: String) -> String {
        rest.removeFirst()
        return translation
    }

    /// `{3}`, `{3,}` or `{3,5}` from behind the brace; other braces are ordinary characters (Annex B.1.2).
    private mutating func quantifier() -> String? {
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let bounds = rest[..<end].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let lower = bounds.first, !lower.isEmpty, bounds.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }) else { return nil }
        defer { rest = rest[rest.index(after: end)...] }
        return "{" + String(rest[...end])
    }

    private mutating func braces() -> String {
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return "" }
        defer { rest = rest[rest.index(after: end)...] }
        return String(rest[...end])
    }

    private var isEndOrClassEscape: Bool {
        rest.first == "]" || rest.first == "\\" && isClassEscape(rest.dropFirst())
    }

    private func isClassEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
        switch rest.first {
        case "d", "D", "w", "W", "s", "S", "p", "P": true
        default: false
        }
    }

    private static let wordCharacters = "A-Za-z0-9_"

    /// WhiteSpace and LineTerminator (sections 12.2 and 12.3).
    private static let spaces = #"\t\n\u000B\u000C\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"#

    private static let wordBoundary = "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))"
}
