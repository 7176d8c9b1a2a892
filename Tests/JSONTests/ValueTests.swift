import BinderyJSON
import Foundation
import Testing

@Suite("JSONValue, Patch, Indirect and the types of Foundation")
struct ValueTests {
    @Test(
        "numbers are kept exactly as they are written",
        arguments: ["0", "-0", "1.0", "1E2", "1e+2", "123456789012345678901234567890.12345678901234567890", "1e400", "-1e-400", "0.10"])
    func exactNumbers(json: String) throws {
        #expect(try text(read(JSONValue.self, json)) == json)
        #expect(try text(read(JSONValue.self, "{\"a\":[\(json)]}")) == "{\"a\":[\(json)]}")
        #expect(JSONNumber(json)?.text == json)
    }

    @Test("numbers are equal by value, and ordered")
    func numberEquality() throws {
        let ascending = [
            "-1e400", "-10", "-9.5", "-1e-400", "0", "1e-400", "0.1", "1", "1.01", "9", "10", "123456789012345678901234567890",
            "123456789012345678901234567891", "1e400",
        ]
        let numbers = try ascending.map { try #require(JSONNumber($0)) }
        #expect(numbers.shuffled().sorted() == numbers)
        for (one, other) in [("1", "1.0"), ("100", "1e2"), ("0", "-0.000e7"), ("0.5", "5e-1"), ("1000e-3", "1")] {
            #expect(JSONNumber(one) == JSONNumber(other))
            #expect(JSONNumber(one)?.hashValue == JSONNumber(other)?.hashValue)
        }
        #expect(JSONNumber("1") != JSONNumber("-1"))
        for text in ["", " 1", "1 ", "+1", "01", "NaN", "1.", "\"1\""] { #expect(JSONNumber(text) == nil) }
        #expect(JSONNumber("9007199254740993")?.int == 9_007_199_254_740_993)
        #expect(JSONNumber("1.5")?.int == nil)
        #expect(JSONNumber("1.5")?.double == 1.5)
        #expect(JSONNumber("1.5")?.decimal == Decimal(string: "1.5"))
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(0.5)?.text == "0.5")
        #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    }

    @Test("values are written as literals are")
    func literals() throws {
        let value: JSONValue = ["b": [1, 2.5, "x", true, nil], "a": ["c": [:], "d": []]]
        #expect(try read(JSONValue.self, #"{"a":{"d":[],"c":{}},"b":[1,2.5,"x",true,null]}"#) == value)
        #expect(value.description == #"{"a":{"c":{},"d":[]},"b":[1,2.5,"x",true,null]}"#)
        #expect(value["b"]?[2] == "x")
        #expect(value["b"]?[9] == nil)
        #expect(value["x"] == nil)
        #expect(value["b"]?["x"] == nil)
        #expect(value["a"]?[0] == nil)
    }

    @Test("absent, null and a value are three things")
    func patch() throws {
        for (json, note) in [("", Patch<String>.absent), (#","note":null"#, .null), (#","note":"x""#, .value("x"))] {
            let json = #"{"name":"","age":0,"nickname":null\#(json)}"#
            let person = try read(Person.self, json)
            #expect(person.note == note)
            #expect(try text(person) == json)
        }
        #expect(Patch.value(1).value == 1)
        #expect(Patch<Int>.null.value == nil)
    }

    @Test("indirect storage behaves as a value")
    func indirect() throws {
        var one = Person(name: "a", age: 1, nickname: nil, partner: Person(name: "b", age: 2, nickname: nil))
        let copy = one
        one.partner?.age = 3
        #expect(copy.partner?.age == 2)
        #expect(one.partner?.age == 3)
        one.partner?.partner = copy
        #expect(try read(Person.self, text(one)) == one)
        #expect(Set([Indirect(wrappedValue: 1), Indirect(wrappedValue: 1)]).count == 1)
        #expect(Set([OptionalIndirect(wrappedValue: 1), OptionalIndirect(wrappedValue: 1), OptionalIndirect(wrappedValue: nil)]).count == 2)
        one.partner = nil
        #expect(one.partner == nil)
        #expect(try read(Person.self, #"{"name":"a","age":1,"nickname":null,"partner":null}"#) == one)

        @Indirect var original = [1]
        var other = _original
        original.append(2)
        #expect(other.wrappedValue == [1])
        other.wrappedValue = []
        #expect(original == [1, 2])
    }

    @Test("base64 is read with or without padding and written with it")
    func data() throws {
        // RFC 4648 §10
        for (plain, base64) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy")] {
            #expect(try read(Data.self, "\"\(base64)\"") == Data(plain.utf8))
            #expect(try read(Data.self, "\"\(base64.replacing("=", with: ""))\"") == Data(plain.utf8))
            #expect(try text(Data(plain.utf8)) == "\"\(base64)\"")
        }
        #expect(try read(Data.self, #""\/\/\/+""#) == Data([0xFF, 0xFF, 0xFE]))
        for wrong in ["\"Z\"", "\"Zg=\"", "\"Z===\"", "\"Zm9v\\n\"", "\"Zm 9v\"", "\"Zm9v=\"", "\"__-_\"", "1", "\"Zm8=Zm8=\"", "\"é\""] {
            #expect(failure(Data.self, wrong)?.expected == "base64")
        }
    }

    @Test("UUIDs and URLs are read and written")
    func identifiers() throws {
        let uuid = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"  // RFC 4122 §3
        #expect(try text(read(UUID.self, "\"\(uuid)\"")) == "\"\(uuid)\"")
        #expect(try read(UUID.self, "\"\(uuid.uppercased())\"") == UUID(uuidString: uuid))
        for wrong in ["\"\"", "\"\(uuid)0\"", "\"{\(uuid)}\"", "\"\(uuid.replacing("-", with: ""))\"", "1", "\"f81d4fae-7dec-11d0-a765-00a0c91e6bfg\""] {
            #expect(failure(UUID.self, wrong)?.expected == "a UUID")
        }
        #expect(try text(read(URL.self, #""https:\/\/example.com\/a?b=c%20d#e""#)) == #""https://example.com/a?b=c%20d#e""#)
        #expect(failure(URL.self, "1")?.expected == "a URL")
        #expect(failure(URL.self, "\"\"")?.expected == "a URL")
    }

    @Test("arrays, dictionaries and optionals of anything are read and written, keys in order")
    func containers() throws {
        #expect(try read([String: [Int?]].self, #"{"b":[1,null],"a":[]}"#) == ["a": [], "b": [1, nil]])
        #expect(try text(["b": [1, nil], "a": [], "C": [2]] as [String: [Int?]]) == #"{"C":[2],"a":[],"b":[1,null]}"#)
        #expect(try read(Int?.self, "null") == nil)
        #expect(try read([[Person]].self, "[[],[]]") == [[], []])
    }
}
