import Foundation
import Synchronization

/// A regular expression of `pattern` or `patternProperties` (JSON Schema Core section 6.4): ECMA-262's syntax, found anywhere in the string.
final class ECMAScriptPattern: Sendable {
    let source: String
    private let expression: NSRegularExpression

    /// Compiled once for each text while a process runs.
    ///
    /// - Returns: nil for what is not a regular expression: nothing can be held against it.
    static func compiled(_ source: String) -> ECMAScriptPattern? {
        if let known = cache.withLock({ $0[source] }) { return known }
        guard let pattern = ECMAScriptPattern(source) else { return nil }
        cache.withLock { cache in
            if cache.count >= 1000 { cache.removeAll() }
            cache[source] = pattern
        }
        return pattern
    }

    /// Whether the pattern is found in the text.
    ///
    /// - Parameter effort: How many times the engine may still report that it is at work, which it does after about ten thousand steps; what this search took is
    ///   taken off.
    /// - Returns: nil when the effort ran out, as it does with patterns like `(a+)+$` and a text made for them.
    func isFound(in text: String, effort: inout Int) -> Bool? {
        guard effort > 0 else { return nil }
        var remaining = effort
        var isFound = false
        expression.enumerateMatches(in: text, options: .reportProgress, range: NSRange(location: 0, length: text.utf16.count)) { match, _, stop in
            isFound = match != nil
            if !isFound { remaining -= 1 }
            if isFound || remaining <= 0 { stop.pointee = true }
        }
        effort = remaining
        return isFound ? true : remaining > 0 ? false : nil
    }

    private init?(_ source: String) {
        var translator = ECMAScriptPatternTranslator(source)
        guard let expression = try? NSRegularExpression(pattern: translator.translate()) else { return nil }
        self.source = source
        self.expression = expression
    }

    private static let cache = Mutex<[String: ECMAScriptPattern]>([:])
}
