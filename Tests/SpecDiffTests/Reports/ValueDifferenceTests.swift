import Testing

@testable import BinderySpecDiff

@Suite("What differs between two values")
struct ValueDifferenceTests {
    @Test(
        "the difference is between brackets, and begins with a word where that is as true",
        arguments: [
            ("optional", "required", "[optional]", "[required]"), ("cat, dog", "cat, dog, fox", "cat, dog[]", "cat, dog[, fox]"),
            ("'cat', 'owl'", "'cat', 'dog', 'owl'", "'cat', []'owl'", "'cat', ['dog', ]'owl'"), ("1 … 10", "1 … 100", "1 … 10[]", "1 … 10[0]"),
            ("dog, owl", "owl", "[dog, ]owl", "[]owl"), ("array of string", "array of integer", "array of [string]", "array of [integer]"),
            ("aa", "aaa", "[]aa", "[a]aa"), ("", "a", "[]", "[a]"), ("a", "", "[a]", "[]"), ("a", "a", "a[]", "a[]"),
        ])
    func difference(old: String, new: String, markedOld: String, markedNew: String) {
        let difference = ValueDifference(old: old, new: new)
        func marked(_ parts: ValueDifference.Parts?) -> String? { parts.map { "\($0.before)[\($0.changed)]\($0.after)" } }
        #expect(marked(difference.old) == markedOld)
        #expect(marked(difference.new) == markedNew)
    }

    @Test("what has no counterpart differs as a whole")
    func absence() {
        #expect(ValueDifference(old: nil, new: "a").new == ValueDifference.Parts(before: "", changed: "a", after: ""))
        #expect(ValueDifference(old: nil, new: "a").old == nil)
    }
}
