/// A value with a JSON form: what every generated type conforms to.
///
/// A conforming type says how it is read and written. The rest follows from that: two values are equal when they are written as the same JSON,
/// and `Codable` goes through the same code, so that `JSONDecoder` and `JSONEncoder` (and encoders of other formats) keep working.
///
/// A composition, because a protocol that inherits those of the standard library makes each conforming type pay a tenth more of object code: its conformance
/// would have to be put together at run time.
public typealias JSONCodable = JSONModel & Codable & Hashable & Sendable

/// What a type needs for ``JSONCodable`` to follow: it says how it is read and written.
public protocol JSONModel: JSONReadable, JSONWritable {}

extension JSONModel {
    public static func == (left: Self, right: Self) -> Bool {
        comparing { json in
            left.write(to: &json)
            let middle = json.count
            right.write(to: &json)
            return json.count == 2 * middle && UnsafePointer(json.start).equals(json.start + middle, count: middle)
        }
    }

    public func hash(into hasher: inout Hasher) {
        Self.comparing { json in
            write(to: &json)
            hasher.combine(bytes: UnsafeRawBufferPointer(json.written))
        }
    }

    /// Small values are written on the stack.
    private static func comparing<Answer>(_ body: (inout JSONWriter) -> Answer) -> Answer {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { storage in
            var json = JSONWriter(comparingIn: storage)
            return body(&json)
        }
    }

    /// Reads the value from any decoder, by way of a ``JSONValue``.
    ///
    /// - Throws: `DecodingError.dataCorrupted` with a ``JSONError`` underneath when the value does not fit.
    public init(from decoder: any Decoder) throws {
        self = try decoder.json()
    }

    /// Writes the value to any encoder, by way of a ``JSONValue``.
    ///
    /// - Throws: `EncodingError.invalidValue` with a ``JSONError`` underneath when the value has no JSON form.
    public func encode(to encoder: any Encoder) throws {
        try encoder.json(self)
    }
}
