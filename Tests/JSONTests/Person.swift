import BinderyJSON
import Foundation

/// A type such as the generator emits: every kind of property.
struct Person: JSONCodable {
    var name: String
    var age: Int
    var score: Double?
    var isMember: Bool?
    var nickname: String?  // required and nullable
    var born: Date?
    var grade: Grade?
    var order: Order?
    var note: Patch<String>
    var children: [Person]?
    @OptionalIndirect var partner: Person?
    var extra: [String: JSONValue]?

    init(
        name: String, age: Int, score: Double? = nil, isMember: Bool? = nil, nickname: String?, born: Date? = nil, grade: Grade? = nil, order: Order? = nil,
        note: Patch<String> = .absent, children: [Person]? = nil, partner: Person? = nil, extra: [String: JSONValue]? = nil
    ) {
        self.name = name
        self.age = age
        self.score = score
        self.isMember = isMember
        self.nickname = nickname
        self.born = born
        self.grade = grade
        self.order = order
        self.note = note
        self.children = children
        self.partner = partner
        self.extra = extra
    }

    init(from json: inout JSONReader) throws(JSONError) {
        self.name = ""
        self.age = 0
        self.note = .absent
        var object = json.object("name age score isMember nickname born grade order note children partner extra")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&name)
            case 1: json.read(&age)
            case 2: json.readIfPresent(&score)
            case 3: json.readIfPresent(&isMember)
            case 4: json.readIfPresent(&nickname)
            case 5: json.readIfPresent(&born)
            case 6: json.readIfPresent(&grade)
            case 7: json.readIfPresent(&order)
            case 8: json.read(&note)
            case 9: json.readIfPresent(&children)
            case 10: json.readIfPresent(&_partner)
            case 11: json.readIfPresent(&extra)
            default: break
            }
        }
        try json.finish(object, required: 0x13)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.member("age", age)
        json.memberIfPresent("score", score)
        json.memberIfPresent("isMember", isMember)
        json.member("nickname", nickname)
        json.memberIfPresent("born", born)
        json.memberIfPresent("grade", grade)
        json.memberIfPresent("order", order)
        json.memberIfPresent("note", note)
        json.memberIfPresent("children", children)
        json.memberIfPresent("partner", partner)
        json.memberIfPresent("extra", extra)
        json.endObject()
    }
}

enum Grade: OpenEnum {
    case pass
    case fail
    case notYetGraded
    case unrecognized(String)

    static let known = KnownValues<Self>(.pass, .fail, .notYetGraded)

    var rawValue: String {
        switch self {
        case .pass: "PASS"
        case .fail: "FAIL"
        case .notYetGraded: "not yet \"graded\""
        case .unrecognized(let value): value
        }
    }
}

enum Order: String, ClosedEnum {
    case ascending = "asc"
    case descending = "desc"
}

enum Level: OpenEnum {
    case low
    case high
    case unrecognized(Int)

    static let known = KnownValues<Self>(.low, .high)

    var rawValue: Int {
        switch self {
        case .low: 1
        case .high: 10
        case .unrecognized(let value): value
        }
    }
}

/// Values of several types, and null.
enum Mixed: OpenEnum {
    case one
    case yes
    case nothing
    case unrecognized(JSONValue)

    static let known = KnownValues<Self>(.one, .yes, .nothing)

    var rawValue: JSONValue {
        switch self {
        case .one: 1
        case .yes: "yes"
        case .nothing: nil
        case .unrecognized(let value): value
        }
    }
}
