extension Decoder {
    /// Any value with a JSON form, by way of a ``JSONValue``.
    func json<Value: JSONReadable>() throws -> Value {
        let value = try JSONValue(from: self)
        do {
            return try JSONReader.read(Value.self, from: JSONWriter.encode(value))
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: error.description, underlyingError: error))
        }
    }
}

extension Encoder {
    /// Any value with a JSON form, by way of a ``JSONValue``.
    func json(_ value: some JSONWritable) throws {
        let json: JSONValue
        do {
            json = try JSONReader.read(from: JSONWriter.encode(value))
        } catch {
            throw EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: error.description, underlyingError: error))
        }
        try json.encode(to: self)
    }
}
