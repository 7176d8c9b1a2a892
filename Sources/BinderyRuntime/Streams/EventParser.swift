/// Takes the bytes of `text/event-stream` apart, however they are divided into chunks (WHATWG HTML §9.2.5 and §9.2.6).
///
/// What an `id` or `retry` without data says is kept for the next event. An event that is not ended by an empty line is dropped, with everything behind the last
/// line break.
struct EventParser: StreamParser {
    private var lines: LineSplitter
    private let limit: Int
    private var event = ""
    private var data: [UInt8] = []
    private var hasData = false
    private var id: String?
    private var retry: Duration?

    init(limit: Int) {
        self.limit = limit
        lines = LineSplitter(endings: .any, limit: limit)
    }

    mutating func parse(_ chunk: [UInt8], into events: inout [EventFields]) throws(ItemTooLarge) {
        for line in try lines.split(chunk) {
            if line.isEmpty { dispatch(into: &events) } else { read(line) }
            if data.count > limit { throw ItemTooLarge(limit: limit) }
        }
    }

    mutating func finish(into events: inout [EventFields]) {}

    static func bytes(of event: EventFields) -> [UInt8] { event.data }

    private mutating func read(_ line: [UInt8]) {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": event = String(decoding: value, as: UTF8.self)
        case "data":
            hasData = true
            data += value
            data.append(UInt8(ascii: "\n"))
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        case "retry" where value.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }:
            if let milliseconds = Int64(String(decoding: value, as: UTF8.self)) { retry = .milliseconds(milliseconds) }
        default: break  // a comment, which has no name, and fields that are not known, are ignored
        }
    }

    private mutating func dispatch(into events: inout [EventFields]) {
        if hasData {
            events.append(EventFields(event: event.isEmpty ? nil : event, data: Array(data.dropLast()), id: id, retry: retry))
            (id, retry) = (nil, nil)
        }
        event = ""
        data.removeAll()
        hasData = false
    }
}
