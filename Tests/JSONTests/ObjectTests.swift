import BinderyJSON
import Testing

@Suite("Objects")
struct ObjectTests {
    private let ada = #"{"name":"Ada","age":36,"score":0.5,"isMember":true,"nickname":null}"#

    @Test("members are read in any order")
    func order() throws {
        let members = [#""name":"Ada""#, #""age":36"#, #""score":0.5"#, #""isMember":true"#, #""nickname":null"#]
        let expected = Person(name: "Ada", age: 36, score: 0.5, isMember: true, nickname: nil)
        var random = SeededRandom(seed: 2)
        #expect(try read(Person.self, ada) == expected)
        for _ in 0..<200 {
            #expect(try read(Person.self, "{\(members.shuffled(using: &random).joined(separator: ","))}") == expected)
            #expect(try read(Person.self, " {\n  \(members.shuffled(using: &random).joined(separator: " ,\n  ").replacing(":", with: " : "))\n}\n") == expected)
        }
    }

    @Test("members are written in the order of the type, optional ones only when there is a value")
    func written() throws {
        #expect(try text(Person(name: "Ada", age: 36, nickname: nil)) == #"{"name":"Ada","age":36,"nickname":null}"#)
        #expect(
            try text(Person(name: "Ada", age: 36, score: 0.5, isMember: true, nickname: "A", note: .null))
                == #"{"name":"Ada","age":36,"score":0.5,"isMember":true,"nickname":"A","note":null}"#)
    }

    @Test("unknown members are skipped, whatever they hold")
    func unknown() throws {
        let unknown = #""unknown":{"name":[{"age":"}]\"",":":null}],"x":-1.5e3},"nam":1,"names":2,"":3,"n\u0061m":4,"name age":5,"nameage":6"#
        #expect(try read(Person.self, "{\(unknown),\(ada.dropFirst())") == read(Person.self, ada))
        #expect(try read(Person.self, "\(ada.dropLast()),\(unknown)}") == read(Person.self, ada))
    }

    @Test("of members with the same name, the last counts")
    func duplicates() throws {
        #expect(
            try read(Person.self, #"{"name":"x","name":"Ada","nickname":"x","age":1,"nickname":null,"age":2}"#) == Person(name: "Ada", age: 2, nickname: nil))
        #expect(try read([String: Int].self, #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
        #expect(try read(JSONValue.self, #"{"a":1,"\u0061":3}"#) == ["a": 3])
        // Even when the first one fails to fit, it has been read.
        #expect(failure(Person.self, #"{"name":1,"name":"Ada"}"#)?.pointer == "/name")
    }

    @Test("names may be escaped")
    func escapedNames() throws {
        #expect(try read(Person.self, #"{"\u006eame":"Ada","ag\u0065":36,"nicknam\u0065":null}"#) == Person(name: "Ada", age: 36, nickname: nil))
    }

    @Test("a required member that is missing is an error that names it")
    func missing() {
        #expect(failure(Person.self, #"{"name":"Ada","nickname":null}"#)?.description == #"expected the key "age", found an object without it (byte 0)"#)
        #expect(
            failure([Person].self, "[\(ada), {}]")?.description == #"/1: expected the key "name", found an object without it (byte \#(ada.utf8.count + 3))"#)
        let nested = failure(Person.self, #"{"name":"Ada","age":1,"nickname":null,"partner":{"age":1,"name":"x"}}"#)
        #expect(nested?.pointer == "/partner")
        #expect(nested?.expected == "the key \"nickname\"")
    }

    @Test("of many members that are required each one that is missing is named, the first 64 by the reader")
    func manyRequired() throws {
        let members = (0..<66).map { "\"k\($0)\":\($0)" }
        #expect(try read(Many.self, "{\(members.joined(separator: ","))}").values == Array(0..<66))
        #expect(try read(Many.self, "{\(members.reversed().joined(separator: ","))}").values == Array(0..<66))
        for index in [0, 31, 63] {
            var others = members
            others.remove(at: index)
            #expect(failure(Many.self, "{\(others.joined(separator: ","))}")?.expected == "the key \"k\(index)\"")
        }
        // What comes after them stands for none of them, and is not asked for.
        #expect(try read(Many.self, "{\(members.dropLast(2).joined(separator: ","))}").values == Array(0..<64) + [-1, -1])
    }

    @Test("null for a member that is required and not nullable is an error; for an optional one it is nil")
    func null() throws {
        #expect(failure(Person.self, #"{"name":null}"#)?.description == "/name: expected a string, found null (byte 8)")
        #expect(
            try read(
                Person.self,
                #"{"name":"","age":0,"nickname":null,"score":null,"isMember":null,"born":null,"grade":null,"order":null,"children":null,"partner":null,"extra":null}"#
            ) == Person(name: "", age: 0, nickname: nil))
    }

    @Test("members of other names can be kept")
    func additional() throws {
        let value = try read(Labelled.self, #"{"x":1,"id":"a","y y":2,"id \"two\"":"b","\u007a":3}"#)
        #expect(value == Labelled(id: "a", second: "b", others: ["x": 1, "y y": 2, "z": 3]))
        #expect(try text(value) == #"{"id":"a","id \"two\"":"b","x":1,"y y":2,"z":3}"#)
        #expect(try read(Labelled.self, "{}") == Labelled(id: nil, second: nil, others: [:]))
        #expect(failure(Labelled.self, #"{"id":"a","a/b~c":"x"}"#)?.pointer == "/a~1b~0c")
    }

    @Test("an object whose only key is one character, or empty, is read")
    func shortKeys() throws {
        #expect(try read(Short.self, #"{"a":1}"#).value == 1)
        #expect(try read(Nameless.self, #"{"b":0,"":1}"#).value == 1)
    }

    @Test("every key of a table is found, wherever its neighbours begin and end")
    func prefixes() throws {
        // Keys that are beginnings of one another, around the width of a word.
        for permutation in [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [3, 1, 5, 0, 6, 2, 4]] {
            let members = permutation.map { "\"\(Prefixes.keys[$0])\":\($0)" }
            #expect(try read(Prefixes.self, "{\(members.joined(separator: ","))}").values == Array(0..<7))
        }
    }

    @Test("equality and hash go by the written JSON")
    func equality() throws {
        let one = try read(Person.self, ada)
        var other = one
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        other.age = 37
        #expect(one != other)
        other.age = 36
        other.children = [one]
        #expect(one != other)
        #expect(Set([one, other, one]).count == 2)
        // Longer than what is compared on the stack.
        other.name = String(repeating: "x", count: 5000)
        var copy = other
        #expect(copy == other)
        copy.nickname = "y"
        #expect(copy != other)
        // Numbers in free-form parts by value; what has no JSON still equals itself.
        #expect(
            try read(Person.self, "\(ada.dropLast())" + #","extra":{"x":1.0,"y":-0}}"#)
                == read(Person.self, "\(ada.dropLast())" + #","extra":{"y":0,"x":10e-1}}"#))
        #expect(Person(name: "", age: 0, score: .nan, nickname: nil) == Person(name: "", age: 0, score: .nan, nickname: nil))
        #expect(Person(name: "", age: 0, score: -0.0, nickname: nil) == Person(name: "", age: 0, score: 0, nickname: nil))
    }
}

private struct Labelled: JSONCodable {
    var id: String?
    var second: String?
    var others: [String: Int]

    init(id: String?, second: String?, others: [String: Int]) {
        self.id = id
        self.second = second
        self.others = others
    }

    init(from json: inout JSONReader) throws(JSONError) {
        var others: [String: Int] = [:]
        var object = json.object(#"id|id \"two\""#, separator: "|", additional: true)
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.readIfPresent(&id)
            case 1: json.readIfPresent(&second)
            default: json.readAdditional(&others)
            }
        }
        try json.finish(object)
        self.others = others
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.memberIfPresent("id", id)
        json.memberIfPresent(#"id \"two\""#, second)
        json.members(others)
        json.endObject()
    }
}

private struct Short: JSONReadable {
    var value: Int?

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("a")
        while json.nextKey(&object) != nil { json.read(&value) }
        try json.finish(object)
    }
}

private struct Nameless: JSONReadable {
    var value: Int?

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("")
        while json.nextKey(&object) != nil { json.read(&value) }
        try json.finish(object)
    }
}

private struct Prefixes: JSONReadable {
    static let keys = ["a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghabcdefg", "abcdefghabcdefgh", "abcdefghabcdefghi"]
    var values = Array(repeating: -1, count: 7)

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("a abcdefg abcdefgh abcdefghi abcdefghabcdefg abcdefghabcdefgh abcdefghabcdefghi")
        while let key = json.nextKey(&object) {
            var value: Int?
            json.read(&value)
            if let value { values[key] = value }
        }
        try json.finish(object)
    }
}

private struct Many: JSONReadable {
    var values = Array(repeating: -1, count: 66)

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object(
            """
            k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 k12 k13 k14 k15 k16 k17 k18 k19 k20 k21 k22 k23 k24 k25 k26 k27 k28 k29 k30 k31 k32 \
            k33 k34 k35 k36 k37 k38 k39 k40 k41 k42 k43 k44 k45 k46 k47 k48 k49 k50 k51 k52 k53 k54 k55 k56 k57 k58 k59 k60 k61 k62 k63 \
            k64 k65
            """)
        while let key = json.nextKey(&object) { json.read(&values[key]) }
        try json.finish(object, required: .max)
    }
}
