import BinderySpecTree
import Testing

struct NodeTests {
    private let root = ParsedDocument(#"{"n":null,"b":true,"i":1.50,"s":"x","a":[],"o":{}}"#, path: "a.json").root?.object

    @Test("a value is what it is and nothing else")
    func accessors() {
        #expect(root?["b"]?.boolean == true)
        #expect(root?["i"]?.number == "1.50")
        #expect(root?["s"]?.string == "x")
        #expect(root?["a"]?.array?.isEmpty == true)
        #expect(root?["o"]?.object?.entries.isEmpty == true)
        #expect(root?["s"]?.number == nil)
        #expect(root?["i"]?.string == nil)
        #expect(root?["n"]?.boolean == nil)
        #expect(root?["o"]?.array == nil)
        #expect(root?["a"]?.object == nil)
    }

    @Test("messages can say what a value is")
    func kindNames() {
        #expect(root?.entries.map(\.value.kindName) == ["null", "a boolean", "a number", "a string", "an array", "an object"])
    }

    @Test("a key is found in short mappings and in long ones", arguments: [1, 16, 17, 100])
    func lookup(_ count: Int) {
        let location = SourceLocation(file: SourcePath("a"), line: 1, column: 1)
        let mapping = Node.Mapping((0..<count).map { Node.Mapping.Entry(key: "k\($0)", keyLocation: location, value: Node(.number("\($0)"), at: location)) })
        #expect(mapping["k\(count - 1)"]?.number == "\(count - 1)")
        #expect(mapping.entry("k0")?.key == "k0")
        #expect(mapping["k\(count)"] == nil)
    }
}
