extension String: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        guard let value = json.string() else { throw json.mismatch(expected: "a string") }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        guard let value = json.boolean() else { throw json.mismatch(expected: "a boolean") }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        guard let value = json.double() else { throw json.mismatch(expected: "a number") }
        self = value
    }

    public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Float: JSONReadable, JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        let number = try json.read(JSONNumber.self)
        guard let value = Float(number.text), value.isFinite else { throw json.mismatch(expected: "a number of at most 3.4028235e38", at: start) }
        self = value
    }

    public func write(to json: inout JSONWriter) {
        if isFinite { json.ascii(description) } else { json.write(Double(self)) }
    }
}

/// Numbers without a fractional part are integers, however they are written: `3`, `3.0`, `30e-1`. None is rounded.
extension FixedWidthInteger where Self: JSONReadable & JSONWritable {
    public init(from json: inout JSONReader) throws(JSONError) {
        guard let value = json.integer(Self.self) else { throw json.mismatch(expected: "an integer") }
        self = value
    }

    public func write(to json: inout JSONWriter) {
        if self < 0 { json.append(UInt8(ascii: "-")) }
        json.digits(UInt64(magnitude))
    }
}

extension Int: JSONReadable, JSONWritable {}
extension Int8: JSONReadable, JSONWritable {}
extension Int16: JSONReadable, JSONWritable {}
extension Int32: JSONReadable, JSONWritable {}
extension Int64: JSONReadable, JSONWritable {}
extension UInt: JSONReadable, JSONWritable {}
extension UInt8: JSONReadable, JSONWritable {}
extension UInt16: JSONReadable, JSONWritable {}
extension UInt32: JSONReadable, JSONWritable {}
extension UInt64: JSONReadable, JSONWritable {}
