import BinderySpecTree
import Testing

struct SourceEncodingTests {
    @Test(
        "bytes that are not UTF-8 are refused at their place, in both formats (RFC 3629 section 4)",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE9, 0x20],
        ] as [[UInt8]], ["a.json", "a.yaml"])
    func invalid(_ bytes: [UInt8], path: String) {
        let document = ParsedDocument(bytes: Array("[1,\n \"ä".utf8) + bytes + Array("\"]".utf8), path: path)
        #expect(document.root == nil)
        #expect(document.findings == ["2:4 not-utf-8"])
    }

    @Test("the first and last scalars of each length are UTF-8")
    func valid() {
        let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        #expect(ParsedDocument("[\"\(text)\"]", path: "a.json").root?.array?.first?.string == text)
    }

    @Test(
        "UTF-16 and UTF-32 are named",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"), ([0x7B, 0x00, 0x7D, 0x00], "UTF-16"),
            ([0x00, 0x7B, 0x00, 0x7D], "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x7B], "UTF-32"), ([0x7B, 0x00, 0x00, 0x00], "UTF-32"),
        ] as [([UInt8], String)])
    func otherEncodings(_ bytes: [UInt8], _ name: String) {
        let document = ParsedDocument(bytes: bytes, path: "a.yaml")
        #expect(document.findings == ["1:1 not-utf-8"])
        #expect(document.diagnostics.first?.message.contains(name) == true)
    }
}
