import BinderyRuntime
import Foundation
import Testing

/// A generated type with what its document says about it, and documents of that shape: the page's example first.
struct GeneratedType: Sendable, CustomTestStringConvertible {
    let name: String
    let shape: Shape
    let documents: [JSONValue]
    /// Reads JSON as the type and writes it again.
    private let rewrite: @Sendable (String) throws(JSONError) -> [UInt8]
    /// The same by way of `JSONDecoder` and `JSONEncoder`.
    private let rewriteByCodable: @Sendable (String) throws -> Data

    init<Value: JSONReadable & JSONWritable & Codable & SendableMetatype>(_ type: Value.Type, _ shape: Shape, _ documents: JSONValue...) {
        self.name = "\(type)"
        self.shape = shape
        self.documents = documents
        rewrite = { json throws(JSONError) in try Value(json: json).json() }
        rewriteByCodable = { json in try JSONEncoder().encode(JSONDecoder().decode(Value.self, from: Data(json.utf8))) }
    }

    var testDescription: String { name }

    func rewritten(_ document: JSONValue) throws -> JSONValue {
        try JSONValue(json: rewrite(document.description))
    }

    func rewrittenByCodable(_ document: JSONValue) throws -> JSONValue {
        try JSONValue(json: rewriteByCodable(document.description))
    }

    func rewrittenText(_ json: String) throws -> String {
        String(decoding: try rewrite(json), as: UTF8.self)
    }

    /// The error of reading the document as the type, in the words of ``JSONError`` but without the byte; nil if it can be read.
    func refusal(_ document: JSONValue) -> Refusal? {
        do throws(JSONError) {
            _ = try rewrite(document.description)
            return nil
        } catch {
            return Refusal(pointer: error.pointer, expected: error.expected, found: error.found)
        }
    }

    struct Refusal: Equatable {
        let pointer: String
        let expected: String
        let found: String
    }

    static let all = LastMileTypes.all + LlamaCloudTypes.all + DataheraldTypes.all + DataRobotTypes.all
}
