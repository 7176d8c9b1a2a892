/// Turns values into events, and these into bytes.
struct EventEncoder {
    let coding: EventCoding

    func bytes(of event: ServerSentEvent<some JSONWritable>) throws -> [UInt8] {
        var fields = EventFields(event: event.event, id: event.id, retry: event.retry)
        let json = try event.data.json()
        switch coding {
        case .json: fields.data = json
        case .text: fields.data = Self.text(try JSONValue(json: json)) ?? json
        case .fields, .fieldsWithJSON: try add(try JSONValue(json: json), to: &fields)
        }
        return try Self.bytes(of: fields)
    }

    static func bytes(of fields: EventFields) throws(UnwritableEvent) -> [UInt8] {
        var text = ""
        if let event = fields.event, !event.isEmpty {
            guard !event.containsASCII("\r\n") else { throw UnwritableEvent(description: "the name of an event cannot contain line breaks") }
            text += "event: \(event)\n"
        }
        if let id = fields.id {
            guard !id.containsASCII("\r\n\0") else { throw UnwritableEvent(description: "the id of an event cannot contain line breaks or NUL") }
            text += "id: \(id)\n"
        }
        if let retry = fields.retry {
            guard retry >= .zero else { throw UnwritableEvent(description: "the time before reconnecting cannot be negative") }
            text += "retry: \(retry.wholeMilliseconds)\n"
        }
        var bytes = Array(text.utf8)
        var splitter = LineSplitter(endings: .any, limit: .max, isStream: false)
        let field = Array("data: ".utf8)
        for line in (try? splitter.split(fields.data)) ?? [] { bytes += field + line + [UInt8(ascii: "\n")] }
        return bytes + field + splitter.rest + Array("\n\n".utf8)
    }

    /// What the event says itself goes before what its value does.
    private func add(_ value: JSONValue, to fields: inout EventFields) throws {
        guard case .object(let members) = value else { throw UnwritableEvent(description: "an event is an object with data, not \(Excerpt(of: "\(value)"))") }
        if let data = members["data"] { fields.data = try Self.text(data) ?? data.json() }
        if case .string(let event)? = members["event"] { fields.event = fields.event ?? event }
        if case .string(let id)? = members["id"] { fields.id = fields.id ?? id }
        if case .number(let number)? = members["retry"], let milliseconds = Int64("\(number)") { fields.retry = fields.retry ?? .milliseconds(milliseconds) }
    }

    private static func text(_ value: JSONValue) -> [UInt8]? {
        if case .string(let text) = value { Array(text.utf8) } else { nil }
    }
}
