/// The lines of a document, for finding the place of a byte and the byte of a place.
///
/// A line ends with LF, CR or CRLF. A byte order mark belongs to no line.
struct SourceLines: Sendable {
    let bytes: [UInt8]

    /// The offset of the first byte of each line.
    private let starts: [Int]

    /// How many scalars lie before each block of bytes: a minified document is one line of megabytes, and counting it for each message would take minutes.
    private let scalarsBeforeBlock: [Int]
    private static let blockSize = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let first = ByteOrderMark.length(in: bytes)
        var starts = [first]
        var scalars = 0
        var blocks: [Int] = []
        blocks.reserveCapacity(bytes.count / Self.blockSize + 1)
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices {
                if offset % Self.blockSize == 0 { blocks.append(scalars) }
                let byte = bytes[offset]
                if byte & 0xC0 != 0x80 { scalars += 1 }
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")) {
                    starts.append(offset + 1)
                }
            }
        }
        self.starts = starts
        scalarsBeforeBlock = blocks
    }

    /// The line and column of a byte, both from 1; the column counts Unicode scalars.
    func position(ofByte offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, starts[0]), bytes.count)
        let line = Self.partition(starts) { $0 <= offset }
        return (line, scalars(before: offset) - scalars(before: starts[line - 1]) + 1)
    }

    /// The line and column of a scalar counted from the first after the byte order mark.
    func position(ofScalar index: Int) -> (line: Int, column: Int) {
        position(ofByte: byte(ofScalar: index))
    }

    /// The offset of a scalar counted from the first after the byte order mark; the length of the document where it has fewer.
    func byte(ofScalar index: Int) -> Int {
        byte(ofScalarInFile: index + scalars(before: starts[0]))
    }

    /// The offset of a line and column, both from 1; the end of the line where it is shorter. Nil where the document has fewer lines.
    func byte(line: Int, column: Int) -> Int? {
        guard let range = range(ofLine: line) else { return nil }
        return min(byte(ofScalarInFile: scalars(before: range.lowerBound) + column - 1), range.upperBound)
    }

    /// The bytes of a line counted from 1, without its line ending.
    func range(ofLine line: Int) -> Range<Int>? {
        guard starts.indices.contains(line - 1) else { return nil }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The number of Unicode scalars in a range of bytes.
    func scalarCount(_ range: Range<Int>) -> Int {
        scalars(before: range.upperBound) - scalars(before: range.lowerBound)
    }

    private func scalars(before offset: Int) -> Int {
        guard !scalarsBeforeBlock.isEmpty else { return 0 }
        let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
        return bytes[(block * Self.blockSize)..<offset].reduce(scalarsBeforeBlock[block]) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
    }

    private func byte(ofScalarInFile index: Int) -> Int {
        let block = Self.partition(scalarsBeforeBlock) { $0 <= index } - 1
        guard block >= 0 else { return 0 }
        var remaining = index - scalarsBeforeBlock[block]
        for offset in (block * Self.blockSize)..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
            if remaining == 0 { return offset }
            remaining -= 1
        }
        return bytes.count
    }

    /// The number of leading elements that satisfy a condition which none after them satisfies.
    private static func partition(_ sorted: [Int], by condition: (Int) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if condition(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
