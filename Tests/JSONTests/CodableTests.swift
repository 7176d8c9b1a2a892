import BinderyJSON
import Foundation
import Testing

@Suite("The bridge to Codable")
struct CodableTests {
    private let person = Person(
        name: "Ada \"𝄞\"", age: .max, score: 0.1, isMember: false, nickname: nil, born: Date(timeIntervalSinceReferenceDate: 0.5), grade: .unrecognized("new"),
        order: .ascending,
        note: .null, children: [Person(name: "", age: .min, nickname: "n")], partner: Person(name: "Bo", age: 0, nickname: "b"),
        extra: ["a": [1, 2.5, "x", nil, true, ["b": [:]]]])

    @Test("JSONEncoder writes the same JSON, and JSONDecoder reads it, whatever their strategies")
    func json() throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.dateEncodingStrategy = .secondsSince1970
        let data = try encoder.encode([person])
        #expect(try JSONReader.read(JSONValue.self, from: data) == JSONReader.read(JSONValue.self, from: [person].json()))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        #expect(try decoder.decode([Person].self, from: data) == [person])
        #expect(try decoder.decode([Person].self, from: Data([person].json())) == [person])
    }

    @Test("property lists keep values, too")
    func propertyList() throws {
        for format in [PropertyListSerialization.PropertyListFormat.xml, .binary] {
            let encoder = PropertyListEncoder()
            encoder.outputFormat = format
            #expect(try PropertyListDecoder().decode([Person].self, from: encoder.encode([person])) == [person])
        }
    }

    @Test("enumerations, dates and free-form values are bridged")
    func parts() throws {
        let values: [JSONValue] = [nil, true, 0, -1, .number(JSONNumber(UInt64.max)), 1.5, "1", [], [:], ["a": [nil, false]]]
        #expect(try JSONDecoder().decode([JSONValue].self, from: JSONEncoder().encode(values)) == values)
        #expect(try JSONDecoder().decode([Grade].self, from: JSONEncoder().encode([Grade.pass, .unrecognized("x")])) == [.pass, .unrecognized("x")])
        #expect(try JSONDecoder().decode([Level].self, from: JSONEncoder().encode([Level.high])) == [.high])
        #expect(try JSONDecoder().decode([Order].self, from: JSONEncoder().encode([Order.ascending])) == [.ascending])
        // Encoded by themselves, they are what they are inside another type, not what the compiler would make of an `enum` with a payload.
        #expect(String(decoding: try JSONEncoder().encode([Grade.pass, .unrecognized("x")]), as: UTF8.self) == #"["PASS","x"]"#)
        #expect(try JSONDecoder().decode([Order].self, from: Data(#"["asc"]"#.utf8)) == [.ascending])
        let day = try #require(CalendarDate("2024-02-29"))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2024-02-29"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([day])) == [day])
    }

    @Test("what does not fit is Codable's error, with the JSON error underneath")
    func errors() throws {
        let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode([Person].self, from: Data(#"[{"name":"x","age":"y"}]"#.utf8)) }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["Index 0"])
        #expect((context.underlyingError as? JSONError)?.pointer == "/age")
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(Person(name: "", age: 0, score: .nan, nickname: nil)) }
    }
}
