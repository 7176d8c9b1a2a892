import BinderySpecTree
import Testing

struct JSONPointerTests {
    // RFC 6901 section 5.
    private static let document = ParsedDocument(
        #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#, path: "a.json")

    @Test(
        "the examples of RFC 6901 lead where it says",
        arguments: [
            ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"),
            ("/m~0n", "8"),
        ])
    func examples(_ text: String, _ number: String) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(Self.document.root?.resolve(pointer)?.number == number)
        #expect(pointer.description == text)
    }

    @Test(
        "the examples of RFC 6901 section 6 are the same as URI fragments",
        arguments: [
            ("/", "/"), ("/a~1b", "/a~1b"), ("/c%d", "/c%25d"), ("/e^f", "/e%5Ef"), ("/g|h", "/g%7Ch"), ("/i\\j", "/i%5Cj"), ("/k\"l", "/k%22l"),
            ("/ ", "/%20"),
            ("/m~0n", "/m~0n"), ("", ""), ("/foo/0", "/foo/0"),
        ])
    func fragments(_ text: String, _ fragment: String) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.fragment == fragment)
        #expect(JSONPointer(fragment: fragment) == pointer)
    }

    @Test("the empty pointer is the whole document, and lists count from 0")
    func lists() throws {
        #expect(Self.document.root?.resolve(JSONPointer())?.object?.entries.count == 10)
        #expect(Self.document.root?.resolve(try #require(JSONPointer("/foo")))?.array?.count == 2)
        #expect(Self.document.root?.resolve(try #require(JSONPointer("/foo/1")))?.string == "baz")
    }

    @Test(
        "what is not there is nil",
        arguments: ["/nothing", "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/+1", "/foo/-1", "/foo/", "/foo/1/x", "/a~1b/x", "/foo/99999999999999999999"])
    func absent(_ text: String) throws {
        #expect(Self.document.root?.resolve(try #require(JSONPointer(text))) == nil)
    }

    @Test("what is not a pointer is none", arguments: ["a", "#/a", " /a", "/~", "/~2", "/a~", "/~/x"])
    func invalid(_ text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test("a fragment that decodes to no text, or no pointer, is none", arguments: ["/%", "/%2", "/%GG", "/%FF", "/%C3", "a", "%7E"])
    func invalidFragment(_ text: String) {
        #expect(JSONPointer(fragment: text) == nil)
    }

    @Test("braces need not be encoded to be read, and ~01 is ~1")
    func reading() {
        #expect(JSONPointer(fragment: "/paths/~1pets~1{id}")?.tokens == ["paths", "/pets/{id}"])
        #expect(JSONPointer(fragment: "/paths/~1pets~1%7Bid%7D")?.tokens == ["paths", "/pets/{id}"])
        #expect(JSONPointer("/~01")?.tokens == ["~1"])
        #expect(JSONPointer("//a/")?.tokens == ["", "a", ""])
    }

    @Test("a token is escaped when it is printed, not when it is appended")
    func appending() {
        let pointer = JSONPointer().appending("paths").appending("/pets/{id}").appending("~é")
        #expect(pointer.description == "/paths/~1pets~1{id}/~0é")
        #expect(pointer.fragment == "/paths/~1pets~1%7Bid%7D/~0%C3%A9")
        #expect(JSONPointer(pointer.description) == pointer)
    }
}
