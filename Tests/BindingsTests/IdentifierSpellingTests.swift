import BinderyBindings
import Testing

/// Swift's API Design Guidelines, "Follow case conventions": acronyms are all upper or all lower case, by their position.
@Suite("Spelling of names")
struct IdentifierSpellingTests {
    @Test(
        "A type is spelled in upper camel case",
        arguments: [
            ("pet", "Pet"), ("pet_store-item", "PetStoreItem"), ("HTTPValidationError", "HTTPValidationError"), ("getHTTPStatus", "GetHTTPStatus"),
            ("llm.test/result", "LlmTestResult"),
            ("PET", "PET"), ("PET_STORE", "PetStore"), ("v1beta2", "V1beta2"), ("1st", "Value1st"), ("2FA", "Value2Fa"), ("", "Empty"), ("it's", "Its"),
            ("Ünïcode name", "ÜnïcodeName"),
        ])
    func types(text: String, name: String) {
        #expect(IdentifierSpelling.typeName(text) == name)
    }

    @Test(
        "A member is spelled in lower camel case",
        arguments: [
            ("Pet", "pet"), ("LLMTestResults", "llmTestResults"), ("llmTestResultId", "llmTestResultId"), ("REQUIRES_USER_INPUT", "requiresUserInput"),
            ("URL", "url"),
            ("HTTPStatus", "httpStatus"), ("listLLMs", "listLLMs"), ("iOS", "iOS"), ("n_epochs", "nEpochs"), ("X-Trace-Id", "xTraceId"),
            ("created at", "createdAt"),
            ("@type", "type"), ("$ref", "ref"), ("v2", "v2"), ("a1b2", "a1b2"),
        ])
    func members(text: String, name: String) {
        #expect(IdentifierSpelling.memberName(text) == name)
    }

    @Test(
        "What is no name becomes one",
        arguments: [
            ("", "empty"), ("1st", "_1st"), ("200", "_200"), ("3.5", "_3_5"), ("+1", "plus1"), ("-1", "minus1"), ("+", "plus"), ("*", "asterisk"),
            ("<=", "lessThanEquals"),
            ("🎉", "🎉"), (" ", "space"), ("_", "underscore"), ("\n", "newline"), ("日本語", "日本語"),
        ])
    func symbols(text: String, name: String) {
        #expect(IdentifierSpelling.memberName(text) == name)
    }

    @Test("Digits of two words stay apart", arguments: [("1.5", "_1_5"), ("15", "_15"), ("gpt-4-1", "gpt4_1"), ("gpt-41", "gpt41")])
    func digits(text: String, name: String) {
        #expect(IdentifierSpelling.memberName(text) == name)
    }

    @Test("A sentence becomes a name of its first words, of 60 characters at most")
    func sentences() {
        let sentence = String(repeating: "word ", count: 60)
        #expect(IdentifierSpelling.memberName(sentence) == "word" + String(repeating: "Word", count: 14))
        #expect(IdentifierSpelling.memberName("to " + String(repeating: "a", count: 300)) == "to")
        #expect(IdentifierSpelling.memberName(String(repeating: "a", count: 300)) == String(repeating: "a", count: 120))
    }

    @Test("A sentence that must be told apart from another with the same first words keeps all of its words")
    func similarSentences() {
        let beginning = String(repeating: "word ", count: 16)
        #expect(IdentifierSpelling.memberName(beginning + "one") == IdentifierSpelling.memberName(beginning + "two"))
        #expect(IdentifierSpelling.distinctName(beginning + "one", isType: false) == "word" + String(repeating: "Word", count: 15) + "One")
    }

    @Test("An identifier made of a path keeps its end")
    func paths() {
        let path = "get-companies-companyId-apiCredentials-apiCredentialId-allowedOrigins"
        #expect(IdentifierSpelling.memberName(path) == "getCompaniesCompanyIdApiCredentialsApiCredentialIdAllowedOrigins")
        #expect(IdentifierSpelling.memberName(path + "-originId") == "getCompaniesCompanyIdApiCredentialsApiCredentialIdAllowedOriginsOriginId")
    }

    @Test("Nothing that cannot be seen gets into a name", arguments: ["a\u{202E}b", "a\u{200B}b", "a\u{0}b", "a\u{2028}b", "a\nb", "a`b", "a\"b", "a\\b"])
    func invisible(text: String) {
        #expect(IdentifierSpelling.memberName(text) == "aB")
    }

    @Test(
        "Texts of one name are told apart by what differs in them",
        arguments: [
            ("fooBar", "fooBar"), ("foo_bar", "foo_bar"), ("foo-bar", "fooHyphenBar"), ("foo bar", "fooSpaceBar"), ("foo.bar", "fooDotBar"),
            ("fooBar?", "fooBarQuestion"),
        ])
    func distinct(text: String, name: String) {
        #expect(IdentifierSpelling.memberName(text) == "fooBar")
        #expect(IdentifierSpelling.distinctName(text, isType: false) == name)
    }

    @Test(
        "A name that is a keyword stands in backticks where Swift would read the keyword",
        arguments: [
            ("default", "`default`", "default"), ("in", "`in`", "in"), ("init", "`init`", "`init`"), ("self", "`self`", "`self`"), ("async", "async", "async"),
            ("pet", "pet", "pet"),
        ])
    func backticks(name: String, declared: String, member: String) {
        #expect(Identifier(name).declared == declared)
        #expect(Identifier(name).member == member)
    }
}
