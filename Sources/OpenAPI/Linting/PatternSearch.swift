import Foundation

/// Looks for a regular expression of ECMA-262 with the engine at hand, where both mean the same.
struct PatternSearch {
    private let expression: NSRegularExpression?

    init(_ pattern: String) {
        expression = Self.isUnderstoodAlike(pattern) ? try? NSRegularExpression(pattern: pattern) : nil
    }

    /// Nil when it cannot be told: the pattern or the text could be understood otherwise, or the search takes too long.
    func isFound(in text: String) -> Bool? {
        // Beyond ASCII, and at the ends of lines, `\d`, `\w`, `.` and `$` stand for different things.
        guard let expression, text.utf8.count <= 10_000, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
        var isFound = false
        var reports = 0
        expression.enumerateMatches(in: text, options: .reportProgress, range: NSRange(location: 0, length: text.utf16.count)) { match, _, stop in
            isFound = match != nil
            reports += 1
            if isFound || reports > 100 { stop.pointee = true }
        }
        return isFound ? true : reports > 100 ? nil : false
    }

    /// Sets inside sets, and escapes that only one of the two knows, are left alone.
    private static func isUnderstoodAlike(_ pattern: String) -> Bool {
        var isInClass = false
        var previous: Character = " "
        var rest = pattern[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\":
                guard let escaped = rest.popFirst(), !escaped.isLetter || "bBdDfnrsStvwWux".contains(escaped) else { return false }
                previous = " "
                continue
            case "[":
                if isInClass { return false }
                isInClass = true
            case "]": isInClass = false
            case "&", "-": if isInClass, previous == character { return false }
            default: break
            }
            previous = character
        }
        return !isInClass
    }
}
