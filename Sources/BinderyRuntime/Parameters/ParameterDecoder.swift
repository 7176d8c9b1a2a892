/// ``ParameterValue`` → Swift values, by way of JSON whose scalars are strings, which the reader takes for whatever the type asks for.
struct ParameterDecoder {
    let limits: JSONLimits

    /// - Parameters:
    ///   - readings: what the parameter may stand for, the likeliest first; nothing when it is absent, which only an optional type can be.
    ///   - isJSON: whether they are the JSON of a `content` parameter.
    func decode<Value: JSONReadable>(_ readings: [ParameterValue], isJSON: Bool) throws -> Value {
        var failure: (any Error)?
        for reading in readings {
            do {
                return try JSONReader.read(from: isJSON ? Array(reading.text.utf8) : json(reading), limits: limits, coercesText: !isJSON)
            } catch {
                // The scalar's failure says what was sent; the other readings are guesses.
                if case .scalar = reading { failure = error } else { failure = failure ?? error }
            }
        }
        if let failure { throw failure }
        return try absent()
    }

    private func absent<Value>() throws -> Value {
        guard let optional = Value.self as? any OptionalParameter.Type, let absent = optional.absent as? Value else {
            throw ParameterProblem("it is required, and missing")
        }
        return absent
    }

    private func json(_ value: ParameterValue) -> [UInt8] {
        var json = TextModeJSON()
        json.append(value)
        return json.bytes
    }
}
