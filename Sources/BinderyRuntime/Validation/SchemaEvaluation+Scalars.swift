extension SchemaEvaluation {
    @inline(never)
    mutating func numberFits(_ rules: NumberRules) -> Bool {
        let range = cursor.number()
        let value = ExactDecimal(cursor.bytes, range)
        var fits = true
        if let bound = rules.minimum, value.compared(to: bound.value) < 0 {
            fits = fail("minimum", "must be at least \(bound.text)", butIs: range.lowerBound)
        }
        if let bound = rules.maximum, value.compared(to: bound.value) > 0 {
            fits = fail("maximum", "must be at most \(bound.text)", butIs: range.lowerBound)
        }
        if let bound = rules.exclusiveMinimum, value.compared(to: bound.value) <= 0 {
            fits = fail("exclusiveMinimum", "must be greater than \(bound.text)", butIs: range.lowerBound)
        }
        if let bound = rules.exclusiveMaximum, value.compared(to: bound.value) >= 0 {
            fits = fail("exclusiveMaximum", "must be less than \(bound.text)", butIs: range.lowerBound)
        }
        if let divisor = rules.multipleOf, !value.isMultiple(of: divisor.value) {
            fits = fail("multipleOf", "must be a multiple of \(divisor.text)", butIs: range.lowerBound)
        }
        return fits
    }

    @inline(never)
    mutating func stringFits(_ rules: StringRules) -> Bool {
        let start = cursor.offset
        guard let string = cursor.string() else { return false }
        let bytes = cursor.bytes
        var fits = true
        if let minimum = rules.minLength, string.range.count < minimum || minimum > 0 && string.length(in: bytes) < minimum {
            fits = fail("minLength", "must have at least \(Self.count(minimum, "character")), has \(string.length(in: bytes))")
        }
        // No code point takes less than a byte.
        if let maximum = rules.maxLength, string.range.count > maximum, string.length(in: bytes) > maximum {
            fits = fail("maxLength", "must have at most \(Self.count(maximum, "character")), has \(string.length(in: bytes))")
        }
        if let pattern = rules.pattern {
            switch search(string.text(in: bytes), for: pattern) {
            case true?: break
            case false?: fits = fail("pattern", "must match the pattern \(pattern.source)", butIs: start)
            case nil: fits = false
            }
        }
        return fits
    }

    /// nil when it takes too long, which has then been noted.
    mutating func search(_ text: String, for pattern: ECMAScriptPattern) -> Bool? {
        if let isFound = pattern.isFound(in: text, effort: &patternEffort) { return isFound }
        _ = leaveUndecided("pattern", "takes too long to be searched for the pattern \(pattern.source)")
        return nil
    }

    static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
    }
}
