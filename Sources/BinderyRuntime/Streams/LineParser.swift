/// Finds the JSON texts of a sequence.
struct LineParser: StreamParser {
    private let framing: LineFraming
    private let limit: Int
    private var lines: LineSplitter
    /// Of ``LineFraming/records``: what has come of a text, and how it goes on.
    private var record: [UInt8] = []
    private var extent = JSONExtent()

    init(framing: LineFraming, limit: Int) {
        self.framing = framing
        self.limit = limit
        lines = LineSplitter(endings: .lineFeed, limit: limit)
    }

    mutating func parse(_ chunk: [UInt8], into items: inout [[UInt8]]) throws(ItemTooLarge) {
        switch framing {
        case .lines: items += try lines.split(chunk).filter { !$0.isBlank }
        case .records: try parseRecords(chunk, into: &items)
        }
    }

    /// The last line needs no end. A record does when it could have been cut: `12` may have been `123` (RFC 7464 §2.4).
    mutating func finish(into items: inout [[UInt8]]) {
        switch framing {
        case .lines: if !lines.rest.isBlank { items.append(lines.rest) }
        case .records: endRecord(into: &items)
        }
    }

    static func bytes(of item: [UInt8]) -> [UInt8] { item }

    /// A text is handed out as soon as it is whole; waiting for the separator before the next would hold each back until then.
    private mutating func parseRecords(_ chunk: [UInt8], into items: inout [[UInt8]]) throws(ItemTooLarge) {
        for byte in chunk {
            if byte == LineFraming.separator {
                endRecord(into: &items)
                continue
            }
            extent.add(byte)
            guard extent.hasBegun else { continue }
            record.append(byte)
            if record.count > limit { throw ItemTooLarge(limit: limit) }
            if extent.isWhole {
                items.append(record)
                record = []
                extent = JSONExtent()
            }
        }
    }

    /// What is cut within an array, an object or a string is handed out, to be reported; what could be whole and need not be, is not.
    private mutating func endRecord(into items: inout [[UInt8]]) {
        if extent.hasBegun, !extent.isScalar { items.append(record) }
        record = []
        extent = JSONExtent()
    }
}

extension [UInt8] {
    /// Nothing but what JSON takes for white space.
    fileprivate var isBlank: Bool { allSatisfy(\.isJSONSpace) }
}
