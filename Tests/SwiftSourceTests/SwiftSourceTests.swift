import BinderySwiftSource
import Testing

@Suite("Fragments of Swift")
struct SwiftSourceTests {
    private let twoLines: SwiftSource = "one\ntwo"

    @Test("A fragment keeps the indentation of the line it stands on")
    func indentation() {
        let source: SwiftSource = """
            struct A {
                \(twoLines)
            }
            """
        #expect(source.text == "struct A {\n    one\n    two\n}")
    }

    @Test("Indentation adds up as fragments stand in fragments")
    func nesting() {
        let inner: SwiftSource = """
            if true {
                \(twoLines)
            }
            """
        let outer: SwiftSource = """
            func a() {
                \(inner)
            }
            """
        #expect(outer.text == "func a() {\n    if true {\n        one\n        two\n    }\n}")
    }

    @Test("A line without text gets no indentation")
    func blankLines() {
        let inner: SwiftSource = "one\n\ntwo"
        let source: SwiftSource = "{\n    \(inner)\n}"
        #expect(source.text == "{\n    one\n\n    two\n}")
    }

    @Test("A fragment in the middle of a line indents what follows like that line")
    func middle() {
        let source: SwiftSource = "    let a = \(twoLines)"
        #expect(source.text == "    let a = one\n    two")
    }

    @Test("An empty fragment alone on a line removes the line")
    func removedLines() {
        let source: SwiftSource = """
            a
                \(SwiftSource.empty)
            b
            """
        #expect(source.text == "a\nb")
        #expect(("\(SwiftSource.empty)\na" as SwiftSource).text == "a")
        #expect(("a\n\(SwiftSource.empty)" as SwiftSource).text == "a")
        #expect(("a\n\(SwiftSource.empty)\(SwiftSource.empty)\nb" as SwiftSource).text == "a\nb")
    }

    @Test("An empty fragment beside text leaves the line")
    func keptLines() {
        #expect(("a\n\(SwiftSource.empty)b\nc" as SwiftSource).text == "a\nb\nc")
        #expect(("a\nb\(SwiftSource.empty)\nc" as SwiftSource).text == "a\nb\nc")
        #expect(("a\n\nb" as SwiftSource).text == "a\n\nb")
    }

    @Test("Empty fragments of a list leave no separator")
    func lists() {
        #expect(("\(["a", .empty, "b"], separator: .blankLine)" as SwiftSource).text == "a\n\nb")
        #expect(("(\(["a", "b"], separator: .comma))" as SwiftSource).text == "(a, b)")
        let source: SwiftSource = """
            {
                \([.empty, .empty] as [SwiftSource], separator: .newline)
            }
            """
        #expect(source.text == "{\n}")
    }

    @Test("Each part of a list is indented")
    func indentedLists() {
        let source: SwiftSource = "[\n    \(["a", "b"], separator: .commaAndNewline)\n]"
        #expect(source.text == "[\n    a,\n    b\n]")
    }

    @Test("Numbers stand as they are")
    func numbers() {
        #expect(("case \(-3): \(200)" as SwiftSource).text == "case -3: 200")
    }
}
