import BinderyRuntime

/// What forms are made of: scalars, lists, an object, a list of objects, and something that may be null.
struct Profile: JSONCodable, Validatable {
    static let restrictions = Restrictions(#"{"properties":{"name":{"maxLength":40}}}"#)

    /// Those of its members that are not plain, and the list that it must have.
    static let fields: [String: FieldEncoding] = ["address": .structured, "visits": .structured]

    /// The names of all its members.
    static let parts: [String: FieldEncoding] = [
        "name": .text(), "age": .text(), "ratio": .text(), "member": .text(), "tags": .text(), "ids": .text(), "address": .structured, "visits": .structured,
        "note": .text(),
    ]

    var name: String
    var age: Int?
    var ratio: Double?
    var member: Bool?
    var tags: [String]?
    var ids: [Int]
    var address: [String: JSONValue]?
    var visits: [Widget]?
    var note: Patch<String>

    init(
        name: String, age: Int? = nil, ratio: Double? = nil, member: Bool? = nil, tags: [String]? = nil, ids: [Int] = [], address: [String: JSONValue]? = nil,
        visits: [Widget]? = nil, note: Patch<String> = .absent
    ) {
        self.name = name
        self.age = age
        self.ratio = ratio
        self.member = member
        self.tags = tags
        self.ids = ids
        self.address = address
        self.visits = visits
        self.note = note
    }

    init(from json: inout JSONReader) throws(JSONError) {
        self.name = ""
        self.ids = []
        self.note = .absent
        var object = json.object("name age ratio member tags ids address visits note")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&name)
            case 1: json.readIfPresent(&age)
            case 2: json.readIfPresent(&ratio)
            case 3: json.readIfPresent(&member)
            case 4: json.readIfPresent(&tags)
            case 5: json.read(&ids)
            case 6: json.readIfPresent(&address)
            case 7: json.readIfPresent(&visits)
            case 8: json.read(&note)
            default: break
            }
        }
        try json.finish(object, required: 0x21)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.memberIfPresent("age", age)
        json.memberIfPresent("ratio", ratio)
        json.memberIfPresent("member", member)
        json.memberIfPresent("tags", tags)
        json.member("ids", ids)
        json.memberIfPresent("address", address)
        json.memberIfPresent("visits", visits)
        json.memberIfPresent("note", note)
        json.endObject()
    }
}

extension Profile {
    /// Random, with every kind of value, and none of the lists that are as good as nothing.
    init(_ random: inout Randomness) {
        self.init(name: random.text)
        if random.below(2) == 0 { age = Int(truncatingIfNeeded: random.next()) }
        if random.below(2) == 0 { ratio = Double(random.below(100_000)) / 64 }
        if random.below(2) == 0 { member = random.below(2) == 0 }
        if random.below(2) == 0 { tags = random.texts }
        ids = (0..<random.below(4)).map { _ in random.below(1000) }
        if random.below(2) == 0 { address = ["a": random.nested(depth: 3), "5": "5", "t": "true", "n": "null", "x": nil, "y": 5] }
        if random.below(2) == 0 { visits = (0...random.below(3)).map { Widget(id: $0, name: random.text, tags: random.texts) } }
        note = [.absent, .null, .value(random.text), .value("null")][random.below(4)]
    }
}
