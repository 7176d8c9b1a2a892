import BinderyJSON
import Foundation
import Testing

@Suite("Values from text")
struct TextModeTests {
    @Test("a string is taken for a number, a boolean or null where one is expected")
    func coercion() throws {
        #expect(try read([Int].self, #"["5","-7","1e2","3.0",4,"9223372036854775807"]"#, coercesText: true) == [5, -7, 100, 3, 4, .max])
        #expect(try read([Double].self, #"["0.5","-1e3",2]"#, coercesText: true) == [0.5, -1000, 2])
        #expect(try read([Bool].self, #"["true","false",true]"#, coercesText: true) == [true, false, true])
        #expect(try read([Int?].self, #"["null",null,"1"]"#, coercesText: true) == [nil, nil, 1])
        #expect(try read([Float].self, #"["0.5"]"#, coercesText: true) == [0.5])
        #expect(try read([Decimal].self, #"["0.5"]"#, coercesText: true) == [0.5])
        #expect(try read([Level].self, #"["10","3"]"#, coercesText: true) == [.high, .unrecognized(3)])
        let person = try read(Person.self, #"{"name":"5","age":"36","score":"0.5","isMember":"true","nickname":"null","grade":"PASS"}"#, coercesText: true)
        #expect(person == Person(name: "5", age: 36, score: 0.5, isMember: true, nickname: "null", grade: .pass))
    }

    @Test("text that is no number, boolean or null is an error", arguments: ["", " 5", "5 ", "+5", "05", "5x", "0x5", "five", "NaN", "1_000", "TRUE", "yes"])
    func refused(text: String) {
        #expect(failure([Int].self, "[\"\(text)\"]", coercesText: true)?.description == "/0: expected an integer, found \"\(text)\" (byte 1)")
        _ = failure(Double.self, "\"\(text)\"", coercesText: true)
        _ = failure(Bool.self, "\"\(text)\"", coercesText: true)
    }

    @Test("without coercion a string is nothing but a string")
    func strict() {
        _ = failure(Int.self, "\"5\"")
        _ = failure(Double.self, "\"5\"")
        _ = failure(Bool.self, "\"true\"")
        _ = failure(Int?.self, "\"null\"")
    }

    @Test("of several types, the first that the text fits is taken: null, boolean, integer, number, string")
    func kinds() throws {
        #expect(
            try read([Choice].self, #"["5","x","null","-1.5","5x","true",""]"#, coercesText: true)
                == [.number(5), .text("x"), .null, .number(-1.5), .text("5x"), .text("true"), .text("")])
        #expect(try read([Quantity].self, #"["5","5.0","5.5"]"#, coercesText: true) == [.whole(5), .whole(5), .fraction(5.5)])
        #expect(failure(Quantity.self, "\"x\"", coercesText: true)?.expected == "an integer or a number")
    }

    @Test("a lone value is a list of one where a list is expected")
    func loneValues() throws {
        #expect(try read([[Int]].self, #"["5",["6","7"]]"#, coercesText: true) == [[5], [6, 7]])
        #expect(try read([String: [[String: Int]]].self, #"{"a":{"b":"1"},"c":[]}"#, coercesText: true) == ["a": [["b": 1]], "c": []])
        _ = failure([[Int]].self, #"["5"]"#)
        _ = failure([[Int]].self, #"[{}]"#)
    }

    @Test("free-form values stay text")
    func freeForm() throws {
        #expect(try read(JSONValue.self, #"["5","true","null"]"#, coercesText: true) == ["5", "true", "null"])
    }
}
