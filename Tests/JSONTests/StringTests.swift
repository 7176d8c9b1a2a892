import BinderyJSON
import Testing

@Suite("Strings")
struct StringTests {
    @Test(
        "escape sequences stand for their characters",
        arguments: [
            (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\uD834\uDD1E""#, "𝄞"),
            (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\u0000""#, "\0"),
            (#""before\nafter, and long enough for more than one word""#, "before\nafter, and long enough for more than one word"), (#""\uFFFF""#, "\u{FFFF}"),
            (#""ünï\u0063ödé""#, "ünïcödé"),
        ])
    func escapes(json: String, value: String) throws {
        #expect(try read(String.self, json) == value)
        #expect(try read([String: Int].self, "{\(json):1}") == [value: 1])
    }

    @Test("strings of every length are read and written, wherever they stand")
    func lengths() throws {
        for length in 0...70 {
            for filler in ["a", "é", "𝄞", "\n", "\""] {
                let value = String(repeating: "x", count: length) + filler + String(repeating: "y", count: length % 9)
                let json = try text([value, value])
                #expect(try read([String].self, json) == [value, value])
                #expect(try read(JSONValue.self, json) == .array([.string(value), .string(value)]))
                #expect(try text(read([String].self, json)) == json)
            }
        }
        let long = String(repeating: "long ünï\u{1}code \\ ", count: 20_000)
        #expect(try read(String.self, text(long)) == long)
    }

    @Test("control characters, quotation marks and backslashes are escaped; nothing else is")
    func written() throws {
        #expect(try text("a\"b\\c/d\u{8}\u{C}\n\r\t\u{0}\u{1f}\u{7f}é𝄞") == #""a\"b\\c/d\u0008\u000c\n\r\t\u0000\u001f"# + "\u{7F}é𝄞\"")
    }

    @Test(
        "bytes that are not UTF-8 are an error, with their place, in values, keys and what is skipped",
        arguments: [
            ([0x80], 0), ([0xBF], 0),  // a continuation that continues nothing
            ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0),  // overlong, of two bytes
            ([0xE0, 0x80, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),  // overlong, longer
            ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0),  // surrogates
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0), ([0xFE], 0),  // beyond U+10FFFF
            ([0xC3], 0), ([0xE2, 0x82], 0), ([0xF0, 0x9D, 0x84], 0),  // cut short
            ([0xC3, 0x28], 0), ([0xE2, 0x28, 0xA1], 0), ([0xE2, 0x82, 0x28], 0), ([0xF0, 0x9D, 0x28, 0x9E], 0),  // interrupted
            ([0x61, 0xC3, 0xA9, 0xFF], 3), (Array("long enough to be read by words ".utf8) + [0xFF], 32), ([0x5C, 0x6E, 0xFF], 2),
        ] as [([UInt8], Int)])
    func invalidUTF8(bytes: [UInt8], index: Int) {
        let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
        let value = failure(String.self, quoted)
        #expect(value?.expected == "UTF-8")
        #expect(value?.offset == 1 + index)
        #expect(failure(JSONValue.self, Array("[".utf8) + quoted + Array("]".utf8))?.pointer == "/0")
        let key = Array("{".utf8) + quoted + Array(":1}".utf8)
        #expect(failure([String: Int].self, key)?.offset == 2 + index)
        #expect(failure(Empty.self, key)?.offset == 2 + index)
        #expect(failure(Empty.self, Array("{\"x\":".utf8) + quoted + Array("}".utf8))?.offset == 6 + index)
    }

    @Test(
        "UTF-8 at the ends of its ranges is read",
        arguments: [
            "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{3FFFF}", "\u{40000}",
            "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
        ])
    func validUTF8(value: String) throws {
        #expect(try read(String.self, "\"\(value)\"") == value)
        _ = try read(Empty.self, "{\"\(value)\":\"\(value)\"}")
    }
}
