/// Turns events into values.
struct EventDecoder<Value: JSONReadable> {
    let coding: EventCoding
    let limits: JSONLimits

    /// - Returns: nil for an event that says that the stream is at its end.
    func value(of event: EventFields) throws(JSONError) -> Value? {
        switch coding {
        case .json where event.isDone, .fieldsWithJSON where event.isDone && event.event == nil: nil
        case .json: try Value(json: event.data, limits: limits)
        case .text: try Value(json: try JSONValue.string(event.text).json(), limits: limits)
        case .fields: try value(of: event, data: .string(event.text))
        case .fieldsWithJSON: try valueWithJSON(of: event)
        }
    }

    /// Data that is JSON may still be meant as a string: `5`, or the name of a day.
    private func valueWithJSON(of event: EventFields) throws(JSONError) -> Value? {
        let text = Result { () throws(JSONError) -> Value in try value(of: event, data: .string(event.text)) }
        guard let data = try? JSONValue(json: event.data, limits: limits) else {
            return try text.get()
        }
        do {
            return try value(of: event, data: data)
        } catch {
            if case .success(let value) = text { return value }
            throw error
        }
    }

    private func value(of event: EventFields, data: JSONValue) throws(JSONError) -> Value {
        var members = ["data": data]
        if let event = event.event { members["event"] = .string(event) }
        if let id = event.id { members["id"] = .string(id) }
        if let retry = event.retry { members["retry"] = .number(JSONNumber(retry.wholeMilliseconds)) }
        return try Value(json: try JSONValue.object(members).json(), limits: limits)
    }
}

extension EventFields {
    fileprivate var text: String { String(decoding: data, as: UTF8.self) }

    /// By this OpenAI's API, and those made after it, say that nothing more will come.
    fileprivate var isDone: Bool { data.elementsEqual("[DONE]".utf8) }
}

extension Duration {
    var wholeMilliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
