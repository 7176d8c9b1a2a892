import Testing

@testable import BinderyBindings

@Suite("patterns of names and paths")
struct GlobPatternTests {
    @Test(
        "a pattern matches",
        arguments: [
            ("/pets", "/pets"), ("/pets/*", "/pets/{id}"), ("/pets/**", "/pets"), ("/pets/**", "/pets/{id}/toys"), ("/**/toys", "/pets/{id}/toys"),
            ("**", "/pets/{id}"), ("/**", "/"), ("get*", "getPet"), ("*", "Pet"), ("*Pet*", "getPetById"), ("* /pets/**", "GET /pets/{id}"),
            ("/**/a/**/b", "/a/x/a/y/b"), ("*a*b", "aXbab"),
        ])
    func match(_ pattern: String, _ text: String) {
        #expect(GlobPattern(pattern).matches(text))
    }

    @Test(
        "a pattern does not match",
        arguments: [
            ("/pets", "/pets/{id}"), ("/pets", "/Pets"), ("/pets/*", "/pets"), ("/pets/*", "/pets/{id}/toys"), ("/pets/**", "/petstores"), ("*", "a/b"),
            ("", "Pet"), ("get*", "forget"), ("*a*b", "aXba"),
        ])
    func mismatch(_ pattern: String, _ text: String) {
        #expect(!GlobPattern(pattern).matches(text))
    }

    @Test("many wildcards cost little")
    func cost() {
        #expect(!GlobPattern(String(repeating: "*a", count: 200) + "b").matches(String(repeating: "a", count: 5000)))
    }
}
