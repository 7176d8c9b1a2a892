import BinderyJSON
import Testing

@Suite("Enumerations")
struct EnumTests {
    @Test("known values are their cases, others are kept")
    func open() throws {
        #expect(
            try read([Grade].self, #"["PASS","FAIL","not yet \"graded\"","P\u0041SS","pass","","NEWLY INVENTED"]"#)
                == [.pass, .fail, .notYetGraded, .pass, .unrecognized("pass"), .unrecognized(""), .unrecognized("NEWLY INVENTED")])
        #expect(try text([Grade.pass, .notYetGraded, .unrecognized("new\n")]) == #"["PASS","not yet \"graded\"","new\n"]"#)
        #expect(Grade.allCases == [.pass, .fail, .notYetGraded])
        #expect(Grade(rawValue: "FAIL") == .fail)
        #expect(Grade(rawValue: "other") == .unrecognized("other"))
        #expect("\(Grade.pass)" == "pass")
    }

    @Test("an enumeration conforms to 'CaseIterable' where an empty extension says so")
    func caseIterable() {
        func count<Cases: CaseIterable>(_ type: Cases.Type) -> Int { type.allCases.count }
        #expect(count(Grade.self) == 3)
    }

    @Test("a known value is equal to itself, however it was made")
    func equality() {
        #expect(Grade.unrecognized("PASS") == .pass)
        #expect(Set([Grade.unrecognized("PASS"), .pass, .fail]).count == 2)
    }

    @Test("a value of another JSON type is an error", arguments: ["1", "null", "true", "[]", "{}", "PASS"])
    func otherTypes(json: String) {
        #expect(failure(Grade.self, json)?.expected == "a string")
    }

    @Test("integers and mixed values can be enumerated")
    func otherRawValues() throws {
        #expect(try read([Level].self, "[1,10,1e1,7]") == [.low, .high, .high, .unrecognized(7)])
        #expect(try text([Level.low, .unrecognized(7)]) == "[1,7]")
        #expect(failure(Level.self, "\"1\"")?.expected == "an integer")
        #expect(try read([Mixed].self, #"[1,1.0,"yes",null,"no",[]]"#) == [.one, .one, .yes, .nothing, .unrecognized("no"), .unrecognized([])])
        #expect(try text([Mixed.nothing, .one, .unrecognized(false)]) == "[null,1,false]")
    }

    @Test("a structure takes any value, and a known one is equal however it was made")
    func extensible() throws {
        #expect(try read([Color].self, #"["red","bl\u0075e",""]"#) == [.red, Color(rawValue: "blue"), Color(rawValue: "")])
        #expect(try text([Color.red, Color(rawValue: "new\n")]) == #"["red","new\n"]"#)
        #expect(Set([Color.red, Color(rawValue: "red"), Color(rawValue: "Red")]).count == 2)
        #expect("\(Color.red)" == "red")
        #expect(failure(Color.self, "1")?.expected == "a string")
    }

    @Test("each of many values is found")
    func many() throws {
        #expect(Many.allCases.count == 300)
        for index in 0..<300 {
            #expect(try read(Many.self, "\"value-\(index)-of-very-many\"").index == index)
            #expect(try read(Many.self, "\"value-\(index + 300)-of-very-many\"").index == nil)
        }
        #expect(try read([Many].self, #"["","v","value"]"#).map(\.index) == [nil, nil, nil])
    }

    @Test("a closed enumeration refuses what it does not know")
    func closed() throws {
        #expect(try read([Order].self, #"["asc","d\u0065sc"]"#) == [.ascending, .descending])
        #expect(try text([Order.descending]) == #"["desc"]"#)
        #expect(failure(Order.self, "\"x\"")?.expected == #"one of "asc", "desc""#)
        #expect(failure(Order.self, "1")?.expected == "a string")
        #expect(Order.ascending != .descending)
        #expect(Set(Order.allCases + Order.allCases).count == 2)
    }
}

/// As many values as there are countries, much alike.
private struct Many: OpenEnum {
    let rawValue: String
    let index: Int?

    static let known = KnownValues<Self>(all: (0..<300).map { (index: Int) in Many(rawValue: "value-\(index)-of-very-many", index: index) })

    static func unrecognized(_ value: String) -> Self { Self(rawValue: value, index: nil) }

    private init(rawValue: String, index: Int?) {
        self.rawValue = rawValue
        self.index = index
    }
}

private struct Color: ExtensibleEnum {
    static let red = Self(rawValue: "red")
    static let allCases = [red]
    let rawValue: String
}

extension Grade: CaseIterable {}
