/// Divides bytes that come in chunks into lines.
struct LineSplitter {
    enum Endings {
        case lineFeed
        /// CR, LF, or CR and LF together; a byte order mark before the first line is left out (WHATWG HTML §9.2.5).
        case any
    }

    private let endings: Endings
    private let limit: Int
    private var isFirst: Bool
    private var followsCarriageReturn = false
    /// What has no end yet.
    private(set) var rest: [UInt8] = []

    /// - Parameters:
    ///   - limit: the greatest length of a line, in bytes.
    ///   - isStream: what comes first is the beginning of a stream, where a byte order mark is no content.
    init(endings: Endings, limit: Int, isStream: Bool = true) {
        self.endings = endings
        isFirst = isStream
        self.limit = limit
    }

    /// The lines that end in a chunk, without their ends.
    mutating func split(_ chunk: [UInt8]) throws(ItemTooLarge) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = chunk.startIndex
        for index in chunk.indices {
            let byte = chunk[index]
            let endsPair = byte == UInt8(ascii: "\n") && followsCarriageReturn
            followsCarriageReturn = byte == UInt8(ascii: "\r") && endings == .any
            if endsPair {
                start = index + 1
            } else if byte == UInt8(ascii: "\n") || followsCarriageReturn {
                try append(chunk[start..<index])
                lines.append(line())
                start = index + 1
            }
        }
        try append(chunk[start...])
        return lines
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws(ItemTooLarge) {
        guard bytes.count <= limit - rest.count else { throw ItemTooLarge(limit: limit) }
        rest += bytes
    }

    private mutating func line() -> [UInt8] {
        defer {
            rest = []
            isFirst = false
        }
        return isFirst && endings == .any && rest.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(rest.dropFirst(3)) : rest
    }
}
