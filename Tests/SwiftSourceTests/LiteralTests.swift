import BinderySwiftSource
import Testing

/// "The Swift Programming Language", Lexical Structure, String Literals.
@Suite("Text as literals")
struct LiteralTests {
    @Test(
        "Whatever could end a literal or begin an escape is escaped",
        arguments: [
            ("", #""""#), ("plain", #""plain""#), (#"say "hi""#, #""say \"hi\"""#), (#"\(exit(1))"#, #""\\(exit(1))""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
            (#"""""#, #""\"\"\"""#),
            ("*/", #""*/""#), ("\u{0}", #""\u{0}""#), ("\u{202E}x", #""\u{202E}x""#), ("\u{2028}", #""\u{2028}""#), ("\u{FEFF}", #""\u{FEFF}""#),
            ("é🎉日", #""é🎉日""#),
        ])
    func literals(text: String, source: String) {
        #expect(("\(literal: text)" as SwiftSource).text == source)
    }

    @Test(
        "A raw literal has as many signs as the text needs",
        arguments: [
            ("", ##"#""#"##), (#"{"a":"\\d"}"#, ##"#"{"a":"\\d"}"#"##), (##"a"#b"##, ###"##"a"#b"##"###), (###"a"##"###, ####"###"a"##"###"####),
            ("a#b", ##"#"a#b"#"##),
            (##"\#(exit(1))"##, ###"##"\#(exit(1))"##"###), ("a\nb", ##"#"a\#nb"#"##), ("\u{202E}", ##"#"\#u{202E}"#"##),
        ])
    func rawLiterals(text: String, source: String) {
        #expect(("\(rawLiteral: text)" as SwiftSource).text == source)
    }

    @Test("A long text stands on several lines that are one in value", arguments: [false, true])
    func longLiterals(isRaw: Bool) {
        let text = String(repeating: "word \"quoted\" \\ # ", count: 30)
        let source = isRaw ? SwiftSource(rawLiteral: text).text : SwiftSource(literal: text).text
        let lines = source.split(separator: "\n")
        let (open, close, escape) = isRaw ? ("#\"\"\"", "\"\"\"#", "\\#") : ("\"\"\"", "\"\"\"", "\\")
        #expect(lines.first.map(String.init) == open)
        #expect(lines.last.map(String.init) == close)
        #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.hasSuffix(escape) })
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= 140 })
        // Read as Swift reads it: without the ends of lines that are escaped, and without the escapes.
        var value = lines.dropFirst().dropLast().map { $0.hasSuffix(escape) && $0 != lines[lines.count - 2] ? String($0.dropLast(escape.count)) : String($0) }
            .joined()
        if !isRaw { value = value.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\") }
        #expect(value == text)
    }

    @Test("A short text stands on one line")
    func shortLiterals() {
        #expect(SwiftSource(literal: "a").text == #""a""#)
        #expect(SwiftSource(rawLiteral: "a").text == ##"#"a"#"##)
    }
}
