#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Date: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        guard let date = json.date() else { throw json.mismatch(expected: "a date and time as of RFC 3339") }
        self = date
    }

    public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Decimal: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard let value = try json.read(JSONNumber.self).decimal else { throw json.mismatch(expected: "a number in the range of Decimal", at: start) }
        self = value
    }

    public func write(to json: inout JSONWriter) {
        if isFinite { json.ascii(description) } else { json.write(Double.nan) }
    }
}

/// RFC 9562 §4. Written in lower case.
extension UUID: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard json.kind == .string, let value = UUID(uuidString: try json.read()) else { throw json.mismatch(expected: "a UUID", at: start) }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(uuidString.lowercased()) }
}

/// RFC 3986.
extension URL: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard json.kind == .string, let value = URL(string: try json.read()) else { throw json.mismatch(expected: "a URL", at: start) }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(absoluteString) }
}

/// Base64 (RFC 4648 §4). Written with padding, read with or without it.
extension Data: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard json.kind == .string else { throw json.mismatch(expected: "base64", at: start) }
        var text = try json.read(String.self)
        if !text.utf8.contains(UInt8(ascii: "=")) { text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4) }
        guard text.utf8.count % 4 == 0, let value = Data(base64Encoded: text) else {
            throw json.mismatch(expected: "base64", at: start)
        }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(base64EncodedString()) }
}
