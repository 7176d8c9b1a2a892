/// JSON Schema Validation section 6.3; lengths in code points.
struct StringRules: Sendable {
    var minLength: Int?
    var maxLength: Int?
    var pattern: ECMAScriptPattern?

    var isEmpty: Bool {
        minLength == nil && maxLength == nil && pattern == nil
    }
}
