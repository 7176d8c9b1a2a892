import BinderySpecTree
import Foundation
import Synchronization
import Testing

struct HostileInputTests {
    @Test(
        "a hundred thousand open brackets are refused",
        arguments: [
            ("[", "a.json"), ("{\"a\":", "a.json"), ("[", "a.yaml"), ("{a: ", "a.yaml"), ("- ", "a.yaml"), ("? ", "a.yaml"), ("[{a: ", "a.yaml"),
        ])
    func depth(_ opening: String, path: String) {
        #expect(ParsedDocument(String(repeating: opening, count: 100_000), path: path).diagnostics.map(\.id) == ["depth-limit"])
    }

    @Test("the depth allowed is parsed and released on the stack of a secondary thread", arguments: [("[", "]"), ("{\"a\":", "}")], ["a.json", "a.yaml"])
    func allowedDepth(_ brackets: (String, String), path: String) {
        let depth = ParserLimits.default.depth
        let text = String(repeating: brackets.0, count: depth) + (brackets.0 == "[" ? "" : "1") + String(repeating: brackets.1, count: depth)
        let reached = Mutex(0)
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread {
            let depth = Self.depth(ParsedDocument(text, path: path).root)
            reached.withLock { $0 = depth }
            finished.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        finished.wait()
        #expect(reached.withLock { $0 } == depth)
    }

    private static func depth(_ root: Node?) -> Int {
        var depth = 0
        var next = root
        while let node = next, node.array != nil || node.object != nil {
            depth += 1
            next = node.array?.first ?? node.object?.entries.first?.value
        }
        return depth
    }

    @Test("one level more is refused, however it comes about")
    func depthThroughAliases() {
        var limits = ParserLimits()
        limits.depth = 4
        #expect(ParsedDocument("[[[[]]]]", path: "a.json", limits: limits).diagnostics.isEmpty)
        #expect(ParsedDocument("[[[[[]]]]]", path: "a.json", limits: limits).findings == ["1:5 depth-limit"])
        #expect(ParsedDocument("- &a [[1]]\n- [*a]\n", limits: limits).diagnostics.isEmpty)
        #expect(ParsedDocument("- &a [[1]]\n- &b [*a]\n- [*b]\n", limits: limits).findings == ["3:4 depth-limit"])
        #expect(ParsedDocument("- &a {x: [1]}\n- <<: *a\n", limits: limits).diagnostics.isEmpty)
    }

    @Test("a chain of merges is as deep as its values")
    func depthOfMerges() {
        let links = (1...600).map { "b\($0): &b\($0) {<<: *b\($0 - 1)}\n" }.joined()
        let document = ParsedDocument("b0: &b0 {x: 1}\n" + links)
        #expect(document.diagnostics.isEmpty)
        #expect(document.root?.object?["b600"]?.object?["x"]?.number == "1")
    }

    @Test("a billion laughs are refused")
    func billionLaughs() {
        let levels = (1...9).map { level in "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))]\n" }
        let document = ParsedDocument("a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n" + levels.joined())
        #expect(document.diagnostics.map(\.id) == ["expansion-limit"])
    }

    @Test("what aliases may come to grows with the document")
    func expansionLimit() {
        var limits = ParserLimits()
        limits.expandedNodes = 12
        limits.expandedNodesPerByte = 0
        // The list, the list in it with two values, and three for each alias.
        #expect(ParsedDocument("- &a [1, 2]\n- *a\n- *a\n", limits: limits).diagnostics.isEmpty)
        #expect(ParsedDocument("- &a [1, 2]\n- *a\n- *a\n- *a\n", limits: limits).findings == ["4:3 expansion-limit"])
        limits.expandedNodesPerByte = 1
        #expect(ParsedDocument("- &a [1, 2]\n- *a\n- *a\n- *a\n", limits: limits).diagnostics.isEmpty)
    }

    @Test("merge keys may not copy without end")
    func mergeLimit() {
        var limits = ParserLimits()
        limits.mergedEntries = 100
        let base = "b: &b {" + (0..<40).map { "k\($0): 1" }.joined(separator: ",") + "}\n"
        let merges = (0..<100).map { "m\($0): {<<: *b}\n" }
        // The document has more bytes than the limit, and so as many entries as bytes may be copied: 40 at a time.
        let allowed = (base + merges.joined()).utf8.count / 40
        #expect(ParsedDocument(base + merges.joined(), limits: limits).findings == ["\(allowed + 2):11 expansion-limit"])
        #expect(ParsedDocument("a: &a {x: 1}\n" + (0..<100).map { "m\($0): {<<: *a}\n" }.joined(), limits: limits).diagnostics.isEmpty)
    }

    @Test("three hundred thousand keys are told apart in linear time", arguments: ["a.json", "a.yaml"])
    func manyKeys(path: String) {
        let keys = (0..<300_000).map { "\"k\($0)\": \($0)" }.joined(separator: ",\n")
        let document = ParsedDocument("{\(keys)}", path: path)
        #expect(document.root?.object?.entries.count == 300_000)
        #expect(document.root?.object?["k299999"]?.number == "299999")
    }

    @Test("lists within lists keep no more memory than they hold")
    func memoryOfNesting() {
        // Each of the outer lists would keep the room of the innermost, were the room of the parser's stack handed on to them.
        let depth = 500
        let long = Array(repeating: "1", count: 10_000).joined(separator: ",")
        let document = ParsedDocument(String(repeating: "[", count: depth) + long + String(repeating: "]", count: depth), path: "a.json")
        var node = document.root
        var capacities: [Int] = []
        while let elements = node?.array {
            capacities.append(elements.capacity)
            node = elements.first
        }
        #expect(capacities.count == depth)
        #expect(capacities.dropLast().allSatisfy { $0 < 100 })
    }

    @Test("thousands of directives are refused")
    func directives() {
        #expect(ParsedDocument((0..<5000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n").findings == ["65:1 yaml-syntax"])
    }

    @Test("a hexadecimal number of a million digits is refused")
    func longHexadecimal() {
        #expect(ParsedDocument("a: 0x" + String(repeating: "f", count: 1_000_000)).findings == ["1:4 number-too-long"])
    }

    @Test("a document cut anywhere is a tree or an error, never a crash", arguments: ["a.json", "a.yaml"])
    func truncated(path: String) {
        let json = #"{"a": [1, -2.5e+3, "x\u00e9\ud83d\ude00\n", true, null], "b": {"c": {}}}"#
        let yaml = "%YAML 1.2\n---\na: &x [1, 'é', \"\\u00e9\"]\nb: {<<: {c: *x}, ? d : e}\nf: |\n  g\nh: !!str 1\n...\n"
        let bytes = Array((path == "a.json" ? json : yaml).utf8)
        for length in 0..<bytes.count {
            let document = ParsedDocument(bytes: Array(bytes[..<length]), path: path)
            #expect((document.root == nil) == document.diagnostics.contains { $0.severity == .error })
        }
    }
}
