import BinderySpecTree
import Testing

struct YAMLParserTests {
    @Test("a document becomes a tree in its own order")
    func tree() {
        let document = ParsedDocument("openapi: 3.1.0\ninfo:\n  title: Pets\n  tags: [a, 'b']\npaths: {}\nlist:\n- x\n- - y\n  - z: 1\n")
        #expect(document.json == #"{"openapi":"3.1.0","info":{"title":"Pets","tags":["a","b"]},"paths":{},"list":["x",["y",{"z":1}]]}"#)
        #expect(document.diagnostics.isEmpty)
    }

    @Test("block scalars keep, fold, strip and clip their lines (YAML 1.2.2 section 8.1)")
    func blockScalars() {
        let document = ParsedDocument("a: |\n  x\n   y\n\nb: >\n  x\n  y\n\n  z\nc: |-\n  x\nd: |+\n  x\n\n")
        #expect(document.json == #"{"a":"x\n y\n","b":"x y\nz\n","c":"x","d":"x\n\n"}"#)
    }

    @Test("escapes of double quotes are undone, single quotes know only ''")
    func quotes() {
        #expect(ParsedDocument(#"a: "\x41\u00e9\U0001F600\t\"\\""#).root?.object?["a"]?.string == "Aé😀\t\"\\")
        #expect(ParsedDocument(#"a: 'it''s \n'"#).root?.object?["a"]?.string == #"it's \n"#)
    }

    // MARK: Keys

    @Test("scalar keys are called what is written", arguments: ["200", "true", "null", "~", "1.50", "0x1F", ".inf", "2001-12-14", "yes", "+1"])
    func scalarKeys(_ key: String) {
        let document = ParsedDocument("\(key): x")
        #expect(document.json == "{\"\(key)\":\"x\"}")
        #expect(document.diagnostics.isEmpty)
    }

    @Test("a key that is a list or an object is refused, and the rest is still read")
    func collectionKeys() {
        #expect(ParsedDocument("{b: 1}: x\n[c]: y\nd: 1\nd: 2\n").findings == ["1:1 key-not-scalar", "2:1 key-not-scalar", "4:1 duplicate-key"])
    }

    @Test("every repeated key is reported where it is repeated")
    func duplicateKeys() {
        let document = ParsedDocument("a: 1\nb:\n  c: 1\n  \"c\": 2\na: 3\na: 4\n")
        #expect(document.root == nil)
        #expect(document.findings == ["4:3 duplicate-key", "5:1 duplicate-key", "6:1 duplicate-key"])
        #expect(document.diagnostics.first?.message.contains("line 3") == true)
        #expect(document.diagnostics.dropFirst().allSatisfy { $0.message.contains("line 1") })
    }

    @Test("200 and \"200\" are one key")
    func duplicateStatus() {
        #expect(ParsedDocument("200: a\n'200': b\n").findings == ["2:1 duplicate-key"])
    }

    // MARK: Anchors and aliases

    @Test("an alias is the value of its anchor, and keeps its place")
    func alias() {
        let document = ParsedDocument("a: &x {b: [1]}\nc: *x\nd: [*x, &y 2, *y]\n")
        #expect(document.json == #"{"a":{"b":[1]},"c":{"b":[1]},"d":[{"b":[1]},2,2]}"#)
        #expect(document.place("/c") == "1:4")
        #expect(document.place("/c/b/0") == "1:12")
        #expect(document.keyPlace("b", in: "/c") == "1:8")
    }

    @Test("an anchor can be given again, and counts from there on")
    func anchorAgain() {
        #expect(ParsedDocument("- &x 1\n- *x\n- &x 2\n- *x\n").json == "[1,1,2,2]")
    }

    @Test("an alias can stand for a key, and a key for an alias")
    func aliasedKeys() {
        let document = ParsedDocument("&k 200: a\nb: *k\nc: {*k : d}\n")
        #expect(document.json == #"{"200":"a","b":200,"c":{"200":"d"}}"#)
        #expect(document.keyPlace("200", in: "/c") == "3:5")
    }

    @Test("an alias to an anchor that is still open is refused", arguments: ["a: &x [*x]", "a: &x {b: *x}", "&x {a: &x [*x], b: 1}"])
    func cyclicAlias(_ text: String) {
        #expect(ParsedDocument(text).diagnostics.map(\.id) == ["cyclic-alias"])
    }

    @Test("an alias without an anchor is refused, and the nearest anchor named")
    func undefinedAlias() {
        let document = ParsedDocument("a: &parameters 1\nb: *paramters\n")
        #expect(document.findings == ["2:4 undefined-alias"])
        #expect(document.diagnostics.first?.message.hasSuffix("did you mean 'parameters'?") == true)
    }

    // MARK: Merge keys

    @Test("a merged object gives way to the keys around it, before and after")
    func merge() {
        let document = ParsedDocument("base: &b {x: 1, y: 2, z: 3}\nc:\n  y: own\n  <<: *b\n  z: own\n")
        #expect(document.root?.object?["c"]?.object?.entries.map(\.key) == ["y", "x", "z"])
        #expect(document.root?.resolve(JSONPointer(tokens: ["c", "x"]))?.number == "1")
        #expect(document.root?.resolve(JSONPointer(tokens: ["c", "y"]))?.string == "own")
        #expect(document.root?.resolve(JSONPointer(tokens: ["c", "z"]))?.string == "own")
        #expect(document.diagnostics.isEmpty)
    }

    @Test("of a list of merged objects the earlier wins")
    func mergeList() {
        // The example of https://yaml.org/type/merge.html
        let document = ParsedDocument(
            """
            - &CENTER {x: 1, y: 2}
            - &LEFT {x: 0, y: 2}
            - &BIG {r: 10}
            - &SMALL {r: 1}
            - {x: 1, y: 2, r: 10, label: center/big}
            - <<: *CENTER
              r: 10
              label: center/big
            - <<: [*CENTER, *BIG]
              label: center/big
            - <<: [*BIG, *LEFT, *SMALL]
              x: 1
              label: center/big
            """)
        let maps = document.root?.array?.dropFirst(4).map { node in
            Dictionary(uniqueKeysWithValues: node.object?.entries.map { ($0.key, $0.value.number ?? $0.value.string ?? "") } ?? [])
        }
        #expect(maps == Array(repeating: ["x": "1", "y": "2", "r": "10", "label": "center/big"], count: 4))
    }

    @Test("a merged object brings what it has itself merged, and may be written in place")
    func mergeChain() {
        #expect(
            ParsedDocument("- &a {x: 1}\n- &b {<<: *a, y: 2}\n- {<<: *b, z: 3}\n- {<<: {w: 1}}\n").json
                == #"[{"x":1},{"x":1,"y":2},{"x":1,"y":2,"z":3},{"w":1}]"#)
    }

    @Test("a merge key in quotes is an ordinary key")
    func quotedMergeKey() {
        #expect(ParsedDocument("'<<': {a: 1}\n").json == #"{"<<":{"a":1}}"#)
    }

    @Test("only objects are merged", arguments: ["<<: 1", "<<: [{a: 1}, x]", "<<:"])
    func invalidMerge(_ text: String) {
        #expect(ParsedDocument(text).diagnostics.map(\.id) == ["invalid-merge"])
    }

    @Test("a second merge key is a duplicate")
    func secondMergeKey() {
        #expect(ParsedDocument("a: &a {x: 1}\nb:\n  <<: *a\n  <<: {y: 1}\n").findings == ["4:3 duplicate-key"])
    }

    // MARK: Streams

    @Test("a file without a document is refused", arguments: ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}", "\t"])
    func empty(_ text: String) {
        let document = ParsedDocument(text)
        #expect(document.root == nil)
        #expect(document.findings.count == 1)
        #expect(text == "\t" || document.findings == ["1:1 empty-document"])
    }

    @Test("a null that is written is a document")
    func writtenNull() {
        #expect(ParsedDocument("~").json == "null")
        #expect(ParsedDocument("''").json == "\"\"")
    }

    @Test("a second document is refused where it begins", arguments: ["a: 1\n---\nb: 2\n", "---\na: 1\n---\n", "a: 1\n--- b\n"])
    func severalDocuments(_ text: String) {
        let line = text.hasPrefix("---") ? 3 : 2
        #expect(ParsedDocument(text).findings == ["\(line):1 multiple-documents"])
    }

    @Test("one document may have its marks and a %YAML directive")
    func documentMarks() {
        #expect(ParsedDocument("%YAML 1.2\n---\na: 1\n...\n").json == #"{"a":1}"#)
    }

    @Test("a byte order mark is no part of the document")
    func byteOrderMark() {
        let document = ParsedDocument("\u{FEFF}a: 1\nb: 2\n")
        #expect(document.json == #"{"a":1,"b":2}"#)
        #expect(document.place("/a") == "1:4")
    }

    @Test("flow style that is not JSON is YAML")
    func flowStyle() {
        #expect(ParsedDocument("{a: 1, 'b': [x, ],}").json == #"{"a":1,"b":["x"]}"#)
        #expect(ParsedDocument("[1, # one\n 2]", path: "noextension").json == "[1,2]")
    }

    // MARK: Places

    @Test("places count lines and Unicode scalars from 1, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func places(_ lineEnd: String) {
        let document = ParsedDocument(["é: 1", "o:", "  - 😀", "  - [ä, ö]", "  - k: \"v\"", "e:", ""].joined(separator: lineEnd))
        #expect(document.place("") == "1:1")
        #expect(document.place("/é") == "1:4")
        #expect(document.keyPlace("o") == "2:1")
        #expect(document.place("/o") == "3:3")
        #expect(document.place("/o/0") == "3:5")
        #expect(document.place("/o/1") == "4:5")
        #expect(document.place("/o/1/1") == "4:9")
        #expect(document.place("/o/2/k") == "5:8")
        #expect(document.place("/e") == "6:3")
    }

    @Test("U+0085, U+2028 and U+2029 end no line")
    func unicodeLineBreaks() {
        let document = ParsedDocument("a: \"x\u{2028}y\u{2029}\u{85}\"\nb: 1\n")
        #expect(document.place("/b") == "2:4")
        #expect(document.root?.object?["a"]?.string?.hasPrefix("x\u{2028}y\u{2029}") == true)
    }

    // MARK: Syntax errors

    @Test(
        "a mistake is reported where it can be put right",
        arguments: [
            ("a:\n  b: 1\n c: 2\n", "3:2 bad-indentation"),
            ("a:\n  - 1\n - 2\n", "3:2 bad-indentation"),
            ("a:\n\tb: 1\n", "2:1 tab-indentation"),
            ("a:\n  b: |\n    x\n\ty\n", "4:1 tab-indentation"),
            ("a: \"x\nb: 1\n", "1:4 unclosed-string"),
            ("a: 'x\nb: 1\n", "1:4 unclosed-string"),
            ("a: [1, 2\n", "1:4 unclosed-bracket"),
            ("a:\n  {x: 1\n", "2:3 unclosed-bracket"),
            ("a: [1, 2\nb: 1\n", "2:2 unclosed-bracket"),
            ("d: Note: this\n", "1:8 yaml-syntax"),
            ("a: 1\nfoo\nb: 2\n", "2:1 missing-colon"),
            ("openapi:3.0.0\ninfo: x\n", "2:5 bad-indentation"),
            ("a: @x\n", "1:4 yaml-syntax"),
            ("a: `x`\n", "1:4 yaml-syntax"),
            ("a: **x**\n", "1:4 yaml-syntax"),
            ("a: 'it's'\n", "1:8 yaml-syntax"),
            ("a: \"x\" y\n", "1:8 yaml-syntax"),
            ("a: - 1\n", "1:4 yaml-syntax"),
            ("a: | x\n", "1:6 yaml-syntax"),
            ("a: ]\n", "1:4 yaml-syntax"),
            ("a: \"\\q\"\n", "1:5 invalid-escape"),
            ("a: \"\\u12\"\n", "1:7 invalid-escape"),
            ("a: \"\\ud800\"\n", "1:7 invalid-escape"),
            ("a: !e!x y\n", "1:4 unknown-tag"),
            ("ä: x\u{7}\n", "1:5 control-character"),
            ("a: x\u{2028}y\n", "1:6 yaml-syntax"),
        ])
    func syntaxErrors(_ text: String, _ finding: String) {
        let document = ParsedDocument(text)
        #expect(document.root == nil)
        #expect(document.findings == [finding])
    }
}
