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

    /// Whether the pattern is found in the text; a search that does not come to an end, as patterns like `(a+)+$` can be made to, finds nothing.
    func isFound(in text: String) -> Bool {
        var reports = 0
        var isFound = false
        expression.enumerateMatches(in: text, options: .reportProgress, range: NSRange(location: 0, length: text.utf16.count)) { match, _, stop in
            reports += 1
            isFound = match != nil
            if isFound || reports > Self.reportLimit { stop.pointee = true }
        }
        return isFound
    }

    private init?(_ source: String) {
        var translator = ECMAScriptPatternTranslator(source)
        guard let expression = try? NSRegularExpression(pattern: translator.translate()) else { return nil }
        self.source = source
        self.expression = expression
    }

    /// Some hundred million steps of the search.
    private static let reportLimit = 1000

    private static let cache = Mutex<[String: ECMAScriptPattern]>([:])
}
