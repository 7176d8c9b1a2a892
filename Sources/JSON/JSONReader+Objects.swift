extension JSONReader {
    /// An object that is being read.
    public struct ObjectCursor {
        let offset: Int
        /// The expected names, `separator` between them.
        let keys: UnsafePointer<UInt8>
        let keysEnd: UnsafePointer<UInt8>
        let separator: UInt8
        let reportsOthers: Bool
        var isFirst = true
        /// The name that is expected next, and its index: members mostly come in the order of the document that describes them.
        var next: UnsafePointer<UInt8>
        var nextIndex = 0
        /// A bit for each of the first 64 keys that were there.
        var seen: UInt64 = 0
    }

    /// Opens the object at the reader.
    ///
    /// - Parameter keys: the names of the members that the reader wants to know of, a space between them, each spelled as inside a JSON string (with
    ///   `\"`, `\\` and control characters escaped).
    public mutating func object(_ keys: StaticString) -> ObjectCursor {
        open(keys, separator: UInt8(ascii: " "), reportsOthers: false)
    }

    /// Opens the object at the reader.
    ///
    /// - Parameters:
    ///   - keys: the names of the members that the reader wants to know of, each spelled as inside a JSON string (with `\"`, `\\` and control characters
    ///     escaped).
    ///   - separator: the ASCII character that stands between the names, and in none of them.
    ///   - additional: whether members of other names are reported, with an index equal to the number of names, rather than skipped.
    public mutating func object(_ keys: StaticString, separator: Unicode.Scalar = " ", additional: Bool) -> ObjectCursor {
        open(keys, separator: UInt8(ascii: separator), reportsOthers: additional)
    }

    /// Opens the object at the reader, to read it member by member with ``nextName(_:)``.
    public mutating func object() -> ObjectCursor {
        open("", separator: UInt8(ascii: " "), reportsOthers: true)
    }

    /// Goes on to the next member and answers with the index of its name among the object's keys; the reader then stands at its value, which must be read
    /// or skipped. Members of other names are skipped, unless they are to be reported.
    ///
    /// - Returns: Nil at the object's end, and after a failure.
    public mutating func nextKey(_ object: inout ObjectCursor) -> Int? {
        while startMember(&object) {
            let first = position + 1
            if let length = lengthOfPredictedKey(first, in: object) {
                name = UnsafeBufferPointer(start: first, count: length)
                position = first + length + 1
                let index = object.nextIndex
                let keyEnd = object.next + length
                (object.next, object.nextIndex) = keyEnd < object.keysEnd ? (keyEnd + 1, index + 1) : (object.keys, 0)
                object.seen |= 1 << UInt64(index)
                return startValue() ? index : nil
            }
            guard let token = passString(), startValue() else { return nil }
            name = token.content
            if let index = index(of: token, in: &object) {
                object.seen |= 1 << UInt64(index)
                return index
            }
            unknownMembers &+= 1
            skip()
        }
        return nil
    }

    /// Goes on to the next member and answers with its name; the reader then stands at its value, which must be read or skipped.
    ///
    /// - Returns: Nil at the object's end, and after a failure.
    public mutating func nextName(_ object: inout ObjectCursor) -> String? {
        guard startMember(&object), let name = string(), startValue() else { return nil }
        return name
    }

    /// Ends the reading of an object.
    ///
    /// - Throws: The first failure since reading began.
    public func finish(_ object: ObjectCursor) throws(JSONError) {
        if let failure { throw failure }
    }

    /// Ends the reading of an object that must have some members.
    ///
    /// - Parameter required: a bit for each of them: bit n for the key of index n, which is 63 at most.
    /// - Throws: The first failure since reading began, or that a member is missing.
    public func finish(_ object: ObjectCursor, required: UInt64) throws(JSONError) {
        if let failure { throw failure }
        let missing = required & ~object.seen
        if missing != 0 { throw error(ofMissing: missing.trailingZeroBitCount, in: object) }
    }

    @inline(never)
    private func error(ofMissing index: Int, in object: ObjectCursor) -> JSONError {
        let names = UnsafeBufferPointer(start: object.keys, count: object.keysEnd - object.keys)
            .split(separator: object.separator, omittingEmptySubsequences: false).map { UnsafeBufferPointer(rebasing: $0) }
        return error(ofMissing: names.indices.contains(index) ? JSONText.decoded(names[index]) : "", in: object)
    }

    private func error(ofMissing name: String, in object: ObjectCursor) -> JSONError {
        JSONError(expected: "the key \"\(name)\"", found: "an object without it", offset: object.offset)
    }

    /// The value of a member that must be there, from the variable it was read into.
    ///
    /// - Throws: The first failure since reading began; ``finish(_:required:)`` has told of members that are missing.
    @inlinable
    public func required<Value>(_ value: Value?) throws(JSONError) -> Value {
        guard let value else { throw mismatch(expected: "a value") }
        return value
    }

    /// The value of a member that must be there and stands too late among the keys for ``finish(_:required:)``, from the variable it was read into.
    ///
    /// - Throws: The first failure since reading began, or that the member is missing.
    @inlinable
    public func required<Value>(_ value: Value?, _ key: StaticString, in object: ObjectCursor) throws(JSONError) -> Value {
        guard let value else { throw missing(key, in: object) }
        return value
    }

    /// - Parameter key: Its name, spelled as inside a JSON string.
    @usableFromInline @inline(never)
    func missing(_ key: StaticString, in object: ObjectCursor) -> JSONError {
        failure ?? error(ofMissing: JSONText.decoded(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)), in: object)
    }

    /// The name of the member whose value the reader has come to with ``nextKey(_:)``.
    @usableFromInline
    var memberName: String { JSONText.decoded(name) }

    private mutating func open(_ keys: StaticString, separator: UInt8, reportsOthers: Bool) -> ObjectCursor {
        let cursor = ObjectCursor(
            offset: position - start, keys: keys.utf8Start, keysEnd: keys.utf8Start + keys.utf8CodeUnitCount, separator: separator,
            reportsOthers: reportsOthers, next: keys.utf8Start)
        if byte == UInt8(ascii: "{"), depthLeft > 0 {
            depthLeft -= 1
            position += 1
        } else {
            failToOpen(expected: "an object", bracket: UInt8(ascii: "{"))
        }
        return cursor
    }

    /// Goes on to the quotation mark that opens the next member's name.
    ///
    /// - Returns: False at the object's end, and after a failure.
    @inline(__always)
    mutating func startMember(_ object: inout ObjectCursor) -> Bool {
        skipWhitespace()
        if byte == UInt8(ascii: ","), !object.isFirst {
            position += 1
            skipWhitespace()
            if byte == UInt8(ascii: "\"") { return true }
        } else if byte == UInt8(ascii: "}") {
            position += 1
            depthLeft += 1
            return false
        } else if byte == UInt8(ascii: "\""), object.isFirst {
            object.isFirst = false
            return true
        } else if !object.isFirst {
            fail(expected: "\",\" or \"}\"")
            return false
        }
        fail(expected: "a key in quotation marks")
        return false
    }

    /// Goes on from a member's name to its value.
    @inline(__always)
    mutating func startValue() -> Bool {
        skipWhitespace()
        guard byte == UInt8(ascii: ":") else {
            fail(expected: "\":\"")
            return false
        }
        position += 1
        skipWhitespace()
        return true
    }

    /// The length of the name that starts at the place, if it is the one that is expected next.
    @inline(__always)
    private func lengthOfPredictedKey(_ first: UnsafePointer<UInt8>, in object: ObjectCursor) -> Int? {
        var name = first
        var key = object.next
        while end - name >= 8, object.keysEnd - key >= 8 {
            let word = key.word
            let separators = (word ^ UInt64(repeating: object.separator)).zeroBytes
            let differences = name.word ^ word
            guard separators | differences == 0 else {
                // It is the expected key if the first byte that differs is the quotation mark in the place of the separator.
                let length = differences.lowestByte
                return length == separators.lowestByte && name[length] == UInt8(ascii: "\"") ? name - first + length : nil
            }
            name += 8
            key += 8
        }
        while name < end, key < object.keysEnd, name.pointee == key.pointee, key.pointee != object.separator {
            name += 1
            key += 1
        }
        return name < end && name.pointee == UInt8(ascii: "\"") && (key == object.keysEnd || key.pointee == object.separator) ? name - first : nil
    }

    /// The index of a name that is not the expected one: first among those that come after it, then from the beginning.
    @inline(never)
    private func index(of name: StringToken, in object: inout ObjectCursor) -> Int? {
        var key = object.next
        var index = object.nextIndex
        var count = index
        repeat {
            var keyEnd = key
            while keyEnd < object.keysEnd, keyEnd.pointee != object.separator { keyEnd += 1 }
            let isNamed = matches(UnsafeBufferPointer(start: key, count: keyEnd - key), name)
            let following = keyEnd < object.keysEnd ? (keyEnd + 1, index + 1) : (object.keys, 0)
            if isNamed {
                (object.next, object.nextIndex) = following
                return index
            }
            count = max(count, index + 1)
            (key, index) = following
        } while key != object.next
        return object.reportsOthers ? count : nil
    }

    /// Whether a key, spelled as inside a JSON string, is the name.
    func matches(_ key: UnsafeBufferPointer<UInt8>, _ name: StringToken) -> Bool {
        guard name.isPlain else { return JSONText.decoded(key) == JSONText.decoded(name.content) }
        guard key.count == name.content.count, let left = key.baseAddress, let right = name.content.baseAddress else { return false }
        return left.equals(right, count: key.count)
    }
}
