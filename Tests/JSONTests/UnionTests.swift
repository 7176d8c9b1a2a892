import BinderyJSON
import Testing

@Suite("Alternatives")
struct UnionTests {
    @Test("the kind of the value chooses")
    func kinds() throws {
        #expect(try read([Choice].self, #"["x",1,-1.5,[1,2],null,3.0]"#) == [.text("x"), .number(1), .number(-1.5), .list([1, 2]), .null, .number(3)])
        #expect(try read([Quantity].self, #"[3,3.0,30e-1,3.5,1e400]"#.replacing(",1e400", with: "")) == [.whole(3), .whole(3), .whole(3), .fraction(3.5)])
        #expect(failure(IntegerOnly.self, "3.5")?.expected == "an integer")
    }

    @Test("a tag chooses, wherever it stands")
    func tags() throws {
        #expect(try read(Shape.self, #"{"kind":"circle","radius":2}"#) == .circle(2))
        #expect(try read(Shape.self, #"{"radius":2,"x":{"kind":"square"},"k\u0069nd":"c\u0069rcle"}"#) == .circle(2))
        #expect(try read(Shape.self, #"{"kind":4,"side":3}"#) == .square(3))
        #expect(try read(Shape.self, #"{"kind":"hexagon","side":3}"#) == .unrecognized(["kind": "hexagon", "side": 3]))
        #expect(try read(Shape.self, #"{"kind":[]}"#) == .unrecognized(["kind": []]))
        #expect(try read(Shape.self, "[1]") == .unrecognized([1]))
        #expect(failure(Shape.self, #"{"kind":"circle","radius":"x"}"#)?.pointer == "/radius")
        _ = failure(Shape.self, #"{"kind":"circle","radius":2"#)
        _ = failure(Shape.self, #"{"kind":"circle","radius":2,}"#)
        _ = failure(Shape.self, #"{"kind":"circ"#)
    }

    @Test("a tag that the value does not hold is written with it")
    func missingTag() throws {
        #expect(try text(Tagged(value: ["a": 1])) == #"{"a":1,"the \"kind\"":"c\"at"}"#)
        #expect(try text(Tagged(value: [:])) == #"{"the \"kind\"":"c\"at"}"#)
        #expect(try text(Tagged(value: ["the \"kind\"": "dog"])) == #"{"the \"kind\"":"dog"}"#)
    }

    @Test("a member that only one alternative has chooses")
    func members() throws {
        #expect(try read([Shape2].self, #"[{"radius":2},{"side":3,"radius2":{}}]"#) == [.circle(2), .square(3)])
        #expect(failure(Shape2.self, "{}")?.expected == "the key \"side\"")
    }

    @Test("the first alternative that fits is taken")
    func attempts() throws {
        #expect(try read([Guess].self, #"[{"radius":2},{"side":3},5]"#) == [.circle(Circle(radius: 2)), .square(Square(side: 3)), .number(5)])
        // The error is that of the attempt which got furthest.
        let error = failure([Guess].self, #"[{"side":3},{"a":[1,2,3],"side":"x"}]"#)
        #expect(error?.pointer == "/1/side")
        #expect(failure([Guess].self, #"[{"side":3},true]"#)?.pointer == "/1")
        _ = failure([Guess].self, #"[{"side":3}"#)
    }

    @Test("every alternative that fits is kept, and the union of the members is written")
    func unions() throws {
        let both = try read(Settings.self, #"{"size":1,"prompt":"x","id":"y","other":null}"#)
        #expect(both == Settings(common: Common(size: 1, prompt: "x"), custom: Custom(prompt: "x", id: "y")))
        #expect(try text(both) == #"{"size":1,"prompt":"x","id":"y"}"#)
        let one = try read([Settings].self, #"[{"size":1,"prompt":"x","id":2},{"size":"1","id":"y"}]"#)
        #expect(one == [Settings(common: Common(size: 1, prompt: "x"), custom: nil), Settings(common: nil, custom: Custom(prompt: nil, id: "y"))])
        #expect(try text(one) == #"[{"size":1,"prompt":"x"},{"id":"y"}]"#)
        #expect(failure([Settings].self, #"[{},{"size":"1","id":1}]"#)?.pointer == "/1/id")
        #expect(failure(Settings.self, "[]")?.expected == "an object")
        _ = failure([Settings].self, #"[{"size":1}"#)
    }

    @Test("parts without members, and no parts, make an empty object")
    func emptyUnions() throws {
        #expect(try text([Settings(common: nil, custom: nil), Settings(common: Common(size: nil, prompt: nil), custom: nil)]) == "[{},{}]")
        #expect(try text(Settings(common: Common(size: nil, prompt: nil), custom: Custom(prompt: "x", id: nil))) == #"{"prompt":"x"}"#)
        #expect(try text(Settings(common: Common(size: 1, prompt: "x"), custom: Custom(prompt: "y", id: nil))) == #"{"size":1,"prompt":"x"}"#)
    }

    @Test("of members with the same name the first is written, however many there are")
    func largeUnions() throws {
        let left = Dictionary(uniqueKeysWithValues: (0..<100).map { ("key \"\($0)\"", JSONValue.array([.number(JSONNumber($0)), ["}": "{\"a\":1}"]])) })
        let right = Dictionary(uniqueKeysWithValues: (50..<200).map { ("key \"\($0)\"", JSONValue.string("{,\"")) })
        #expect(try read(JSONValue.self, text(Pair(left: left, right: right))) == .object(left.merging(right) { first, _ in first }))
    }

    @Test("alternatives nested in one another do not cost more than a bounded multiple of the document")
    func exponential() {
        // Each level is tried twice: without a bound, 2^200 attempts.
        let json = String(repeating: #"{"next":"#, count: 200) + "1" + String(repeating: "}", count: 200)
        #expect(failure(Doubling.self, json)?.expected == "alternatives that can be told apart")
    }
}

enum Choice: JSONCodable {
    case text(String)
    case number(Double)
    case list([Int])
    case null

    init(from json: inout JSONReader) throws(JSONError) {
        switch try json.kind(of: [.string, .number, .array, .null]) {
        case .string: self = .text(try json.read())
        case .number: self = .number(try json.read())
        case .array: self = .list(try json.read())
        default:
            json.skip()
            self = .null
        }
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let value): value.write(to: &json)
        case .number(let value): value.write(to: &json)
        case .list(let value): value.write(to: &json)
        case .null: json.null()
        }
    }
}

enum Quantity: JSONReadable, Equatable {
    case whole(Int)
    case fraction(Double)

    init(from json: inout JSONReader) throws(JSONError) {
        switch try json.kind(of: [.integer, .number]) {
        case .integer: self = .whole(try json.read())
        default: self = .fraction(try json.read())
        }
    }
}

private struct IntegerOnly: JSONReadable {
    init(from json: inout JSONReader) throws(JSONError) {
        _ = try json.kind(of: [.integer, .string])
        _ = try json.read(Int.self)
    }
}

private enum Shape: JSONCodable {
    case circle(Double)
    case square(Double)
    case unrecognized(JSONValue)

    init(from json: inout JSONReader) throws(JSONError) {
        switch json.tag("kind") {
        case "circle": self = .circle(try json.read(Circle.self).radius)
        case "4": self = .square(try json.read(Square.self).side)
        default: self = .unrecognized(try json.read())
        }
    }

    func write(to json: inout JSONWriter) { json.null() }

    static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.circle(let left), .circle(let right)), (.square(let left), .square(let right)): left == right
        case (.unrecognized(let left), .unrecognized(let right)): left == right
        case (.circle, _), (.square, _), (.unrecognized, _): false
        }
    }
}

private enum Shape2: JSONReadable, Equatable {
    case circle(Double)
    case square(Double)

    init(from json: inout JSONReader) throws(JSONError) {
        if json.hasMember("radius") { self = .circle(try json.read(Circle.self).radius) } else { self = .square(try json.read(Square.self).side) }
    }
}

private struct Circle: JSONReadable, Equatable {
    var radius: Double

    init(radius: Double) { self.radius = radius }

    init(from json: inout JSONReader) throws(JSONError) {
        radius = 0
        var object = json.object("radius")
        while json.nextKey(&object) != nil { json.read(&radius) }
        try json.finish(object, required: 0x1)
    }
}

private struct Square: JSONReadable, Equatable {
    var side: Double

    init(side: Double) { self.side = side }

    init(from json: inout JSONReader) throws(JSONError) {
        side = 0
        var object = json.object("side")
        while json.nextKey(&object) != nil { json.read(&side) }
        try json.finish(object, required: 0x1)
    }
}

private enum Guess: JSONReadable, Equatable {
    case circle(Circle)
    case square(Square)
    case number(Int)

    init(from json: inout JSONReader) throws(JSONError) {
        var start = json.mark
        if let value = json.attempt(Circle.self, at: &start) {
            self = .circle(value)
        } else if let value = json.attempt(Square.self, at: &start) {
            self = .square(value)
        } else if let value = json.attempt(Int.self, at: &start) {
            self = .number(value)
        } else {
            throw json.noFit(at: start)
        }
    }
}

private struct Common: JSONCodable {
    var size: Int?
    var prompt: String?

    init(size: Int?, prompt: String?) {
        self.size = size
        self.prompt = prompt
    }

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("size prompt")
        while let key = json.nextKey(&object) {
            if key == 0 { json.readIfPresent(&size) } else { json.readIfPresent(&prompt) }
        }
        try json.finish(object)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.memberIfPresent("size", size)
        json.memberIfPresent("prompt", prompt)
        json.endObject()
    }
}

private struct Custom: JSONCodable {
    var prompt: String?
    var id: String?

    init(prompt: String?, id: String?) {
        self.prompt = prompt
        self.id = id
    }

    init(from json: inout JSONReader) throws(JSONError) {
        var object = json.object("prompt id")
        while let key = json.nextKey(&object) {
            if key == 0 { json.readIfPresent(&prompt) } else { json.readIfPresent(&id) }
        }
        try json.finish(object)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.memberIfPresent("prompt", prompt)
        json.memberIfPresent("id", id)
        json.endObject()
    }
}

private struct Settings: JSONCodable {
    var common: Common?
    var custom: Custom?

    init(common: Common?, custom: Custom?) {
        self.common = common
        self.custom = custom
    }

    init(from json: inout JSONReader) throws(JSONError) {
        var start = json.mark
        common = json.attempt(at: &start)
        custom = json.attempt(at: &start)
        try json.finishUnion(start)
    }

    func write(to json: inout JSONWriter) { json.union(common, custom) }
}

private struct Tagged: JSONWritable {
    var value: [String: JSONValue]

    func write(to json: inout JSONWriter) { json.object(value, with: #"the \"kind\""#, "c\"at") }
}

private struct Pair: JSONWritable {
    var left: [String: JSONValue]
    var right: [String: JSONValue]

    func write(to json: inout JSONWriter) { json.union(left, right) }
}

private struct Doubling: JSONReadable {
    init(from json: inout JSONReader) throws(JSONError) {
        var start = json.mark
        _ = json.attempt(Link.self, at: &start)
        _ = json.attempt(Link.self, at: &start)
        try json.finishUnion(start)
    }

    struct Link: JSONReadable {
        init(from json: inout JSONReader) throws(JSONError) {
            var object = json.object("next")
            while json.nextKey(&object) != nil { _ = try json.read(Doubling.self) }
            try json.finish(object)
        }
    }
}
