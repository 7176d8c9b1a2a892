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
        var json: [UInt8] = []
        append(value, to: &json)
        return json
    }

    private func append(_ value: ParameterValue, to json: inout [UInt8]) {
        switch value {
        case .null:
            json += "null".utf8
        case .scalar(let text):
            append(text, to: &json)
        case .array(let items):
            json.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                append(item, to: &json)
            }
            json.append(UInt8(ascii: "]"))
        case .object(let members):
            json.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                append(member.name, to: &json)
                json.append(UInt8(ascii: ":"))
                append(member.value, to: &json)
            }
            json.append(UInt8(ascii: "}"))
        }
    }

    private func append(_ text: String, to json: inout [UInt8]) {
        // The reader would take this text for null, which as a parameter is only ever said by its absence.
        if text == "null" {
            json += #""\u006Eull""#.utf8
            return
        }
        json.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                json += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                json += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
            default:
                json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}
