import BinderyJSON
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    private let document = Array(
        (#"[{"name":"Ada \u00e9 é \ud834\udd1e","age":36,"score":-0.5e-3,"isMember":true,"nickname":null,"born":"2024-02-29T12:00:00.123+01:00","grade":"PASS","order":"asc","note":"x","#
            + #""children":[{"name":"","age":1e2,"nickname":"n"}],"partner":{"name":"Bo","age":0,"nickname":null},"extra":{"a":[1,{"b":null}]},"unknown":[[],{},"",0]}, 1]"#)
            .utf8)

    @Test("nesting is limited, whatever nests")
    func depth() throws {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let inner = open == "[" ? "" : "0"
            for (levels, isAllowed) in [(128, true), (129, false), (200_000, false)] {
                let json = Array((String(repeating: open, count: levels) + inner + String(repeating: close, count: levels)).utf8)
                if isAllowed {
                    _ = try JSONReader.read(JSONValue.self, from: json)
                    if open == "[" { _ = try JSONReader.read(Empty.self, from: Array(#"{"x":"#.utf8) + json.dropFirst().dropLast() + Array("}".utf8)) }
                } else {
                    #expect(failure(JSONValue.self, json)?.expected == "fewer levels of nesting")
                    #expect(failure(Empty.self, Array(#"{"x":"#.utf8) + json + Array("}".utf8))?.expected == "fewer levels of nesting")
                }
                _ = try? JSONReader.read(JSONValue.self, from: Array(json.prefix(levels)))
            }
        }
        #expect(try JSONReader.read(JSONValue.self, from: Array("[[1]]".utf8), limits: JSONLimits(depth: 2)) == [[1]])
        #expect(failure(JSONValue.self, Array("[[1]]".utf8), limits: JSONLimits(depth: 1))?.pointer == "/0")
        #expect(failure(JSONValue.self, Array("[]".utf8), limits: JSONLimits(depth: 0)) != nil)
        // Closed levels do not count.
        _ = try JSONReader.read(
            JSONValue.self, from: Array("[\(Array(repeating: "[[]]", count: 2000).joined(separator: ","))]".utf8), limits: JSONLimits(depth: 3))
    }

    @Test("a recursive type stops at the limit, too")
    func recursiveType() {
        let json = String(repeating: #"{"name":"","age":0,"nickname":null,"partner":"#, count: 600) + "null" + String(repeating: "}", count: 600)
        #expect(failure(Person.self, json)?.expected == "fewer levels of nesting")
        let children = String(repeating: #"{"name":"","age":0,"nickname":null,"children":["#, count: 600)
        #expect(failure(Person.self, children)?.expected == "fewer levels of nesting")
    }

    @Test("the size is limited")
    func size() throws {
        #expect(try JSONReader.read(Int.self, from: Array("123".utf8), limits: JSONLimits(size: 3)) == 123)
        #expect(
            failure(Int.self, Array("1234".utf8), limits: JSONLimits(size: 3))?.description == "expected a document of at most 3 bytes, found 4 bytes (byte 0)")
    }

    @Test("a document that is cut off anywhere is an error")
    func truncation() throws {
        _ = try JSONReader.read(JSONValue.self, from: document)
        for count in 0..<document.count {
            let cut = Array(document.prefix(count))
            _ = failure(JSONValue.self, cut)
            _ = failure([Person].self, cut)
            _ = failure(Empty.self, Array(#"{"x":"#.utf8) + cut)
        }
    }

    @Test("mutated documents are read or refused, and what is read is written as JSON")
    func mutations() {
        var random = SeededRandom(seed: 5)
        let spice = Array("{}[]\",:\\u0123456789eE+-.tfn \u{1}é\u{10FFFF}".utf8) + [0x00, 0xFF, 0xC0, 0xED, 0xF4, 0x80]
        for _ in 0..<4000 {
            var json = document
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                let index = Int.random(in: 0..<json.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: json[index] = spice.randomElement(using: &random) ?? 0
                case 1: json.insert(spice.randomElement(using: &random) ?? 0, at: index)
                case 2: json.remove(at: index)
                case 3: json[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                default:
                    let other = Int.random(in: 0..<json.count, using: &random)
                    json.insert(contentsOf: json[min(index, other)..<min(max(index, other), min(index, other) + 20)], at: index)
                }
            }
            for coercesText in [false, true] {
                if let value = try? JSONReader.read(JSONValue.self, from: json, coercesText: coercesText) {
                    #expect((try? JSONReader.read(JSONValue.self, from: value.json())) == value)
                }
                if let value = try? JSONReader.read([Person].self, from: json, coercesText: coercesText) {
                    #expect((try? JSONReader.read([Person].self, from: value.json())) == value)
                }
            }
            // The first failure has a place within the document.
            do {
                _ = try JSONReader.read([Person].self, from: json)
            } catch {
                #expect((0...json.count).contains(error.offset))
                #expect(error.description.utf8.count < 1000)
            }
        }
    }

    @Test("random bytes are refused or read")
    func noise() {
        var random = SeededRandom(seed: 6)
        let alphabet = Array("{}[]\",:\\u01e-.tfnrualse ".utf8)
        for _ in 0..<20_000 {
            let json = (0..<Int.random(in: 0..<24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            if let value = try? JSONReader.read(JSONValue.self, from: json) {
                #expect((try? JSONReader.read(JSONValue.self, from: value.json())) == value)
            }
            _ = try? JSONReader.read(Person.self, from: json)
        }
    }

    @Test("every kind of byte sequence is read alike")
    func sequences() throws {
        let text = #"{"a":[1]}"#
        let value: JSONValue = ["a": [1]]
        #expect(try JSONValue(json: text) == value)
        #expect(try JSONValue(json: text.utf8) == value)
        #expect(try JSONValue(json: Array(text.utf8)) == value)
        #expect(try JSONValue(json: Array(text.utf8)[...]) == value)
        // Without contiguous storage.
        #expect(try JSONValue(json: text.utf8.lazy.map { $0 }) == value)
        #expect(throws: JSONError.self) { try JSONValue(json: [UInt8]()) }
        #expect(throws: JSONError.self) { try JSONValue(json: "".utf8.lazy.map { $0 }) }
    }

    @Test("a failure stays, whatever is read after it")
    func sticky() {
        let error = failure(Careless.self, #"[x,1,"a",{"b":[]}]"#)
        #expect(error?.offset == 1)
    }
}

/// Goes on reading after a failure.
private struct Careless: JSONReadable {
    init(from json: inout JSONReader) throws(JSONError) {
        var array = json.array()
        var number: Int?
        var text: String?
        for _ in 0..<5 {
            _ = json.nextElement(&array)
            json.read(&number)
            json.read(&text)
            json.readIfPresent(&number)
            _ = json.readNull()
            json.skip()
            _ = json.tag("x")
            _ = json.hasMember("x")
            var object = json.object("b")
            _ = json.nextKey(&object)
            _ = json.nextName(&object)
            _ = try? json.required(nil as Int?, "b", in: object)
            _ = json.kind
        }
        try json.finish(array)
    }
}
