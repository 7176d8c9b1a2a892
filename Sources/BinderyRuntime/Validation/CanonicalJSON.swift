/// Writes values so that two are equal by JSON Schema's rules (Core section 4.2.2) exactly when their bytes are: numbers by their mathematical value,
/// strings without escapes, objects by their keys in order and each key's last value.
struct CanonicalJSON {
    private(set) var bytes: [UInt8] = []
    private let depthLimit: Int

    init(depthLimit: Int) {
        self.depthLimit = depthLimit
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Appends the value at the cursor and moves behind it.
    ///
    /// - Returns: Whether it could be written: it is not nested too deeply.
    mutating func append(_ cursor: inout JSONCursor) -> Bool {
        append(&cursor, depth: 0)
    }

    /// `ab` → `"2:ab`: the length in front makes quotes and escapes unnecessary.
    mutating func append(_ string: StringSpan, in text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        guard !string.isPlain else {
            bytes.append(contentsOf: "\(string.range.count):".utf8)
            bytes.append(contentsOf: text[string.range])
            return
        }
        var decoded: [UInt8] = []
        string.decode(from: text, into: &decoded)
        bytes.append(contentsOf: "\(decoded.count):".utf8)
        bytes.append(contentsOf: decoded)
    }

    private mutating func append(_ cursor: inout JSONCursor, depth: Int) -> Bool {
        guard depth < depthLimit else { return false }
        switch cursor.peek() {
        case UInt8(ascii: "{"): return appendObject(&cursor, depth: depth)
        case UInt8(ascii: "["):
            bytes.append(UInt8(ascii: "["))
            var isFirst = true
            while cursor.nextItem(&isFirst) {
                guard append(&cursor, depth: depth + 1) else { return false }
            }
            bytes.append(UInt8(ascii: "]"))
        case UInt8(ascii: "\""):
            if let string = cursor.string() { append(string, in: cursor.bytes) }
        case let byte where JSONTypeSet(firstByte: byte) == .number:
            ExactDecimal(cursor.bytes, cursor.number()).appendCanonicalForm(to: &bytes)
            bytes.append(UInt8(ascii: ","))
        case let byte:
            bytes.append(byte)
            cursor.skipValue()
        }
        return !cursor.isMalformed
    }

    private mutating func appendObject(_ cursor: inout JSONCursor, depth: Int) -> Bool {
        bytes.append(UInt8(ascii: "{"))
        let start = bytes.count
        var members: [(name: Range<Int>, all: Range<Int>)] = []
        var isSorted = true
        var isFirst = true
        while let name = cursor.nextMember(&isFirst) {
            let nameStart = bytes.count
            append(name, in: cursor.bytes)
            let nameEnd = bytes.count
            guard append(&cursor, depth: depth + 1) else { return false }
            if let previous = members.last, !precedes(previous.name, nameStart..<nameEnd) { isSorted = false }
            members.append((nameStart..<nameEnd, nameStart..<bytes.count))
        }
        if !isSorted { sort(members, from: start) }
        bytes.append(UInt8(ascii: "}"))
        return !cursor.isMalformed
    }

    private mutating func sort(_ members: [(name: Range<Int>, all: Range<Int>)], from start: Int) {
        // Of equal names the last comes first, and only the first is taken.
        let sorted = members.sorted { left, right in
            if precedes(left.name, right.name) { return true }
            return !precedes(right.name, left.name) && left.all.lowerBound > right.all.lowerBound
        }
        var contents: [UInt8] = []
        contents.reserveCapacity(bytes.count - start)
        var previous: Range<Int>?
        for member in sorted where previous.map({ precedes($0, member.name) }) ?? true {
            contents.append(contentsOf: bytes[member.all])
            previous = member.name
        }
        bytes.replaceSubrange(start..., with: contents)
    }

    private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        bytes[left].lexicographicallyPrecedes(bytes[right])
    }
}
