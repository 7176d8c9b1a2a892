extension JSONWriter {
    /// Opens an object, which members and then ``endObject()`` must follow.
    public mutating func beginObject() { append(UInt8(ascii: "{")) }

    public mutating func endObject() { append(UInt8(ascii: "}")) }

    /// Opens an array, which elements and then ``endArray()`` must follow.
    public mutating func beginArray() { append(UInt8(ascii: "[")) }

    public mutating func endArray() { append(UInt8(ascii: "]")) }

    /// Starts a member, whose value must follow.
    ///
    /// - Parameter key: the member's name, spelled as inside a JSON string (with `\"`, `\\` and control characters escaped).
    public mutating func key(_ key: StaticString) { writeKey(key) }

    /// Starts a member whose name is not known beforehand; its value must follow.
    public mutating func name(_ name: String) {
        separate(unlessAfter: UInt8(ascii: "{"))
        write(name)
        append(UInt8(ascii: ":"))
    }

    /// Starts an element, whose value must follow.
    public mutating func element() { separate(unlessAfter: UInt8(ascii: "[")) }

    @inline(__always)
    mutating func writeKey(_ key: StaticString) {
        let length = key.utf8CodeUnitCount
        reserve(length + 4)
        var next = position
        // A member is the first when the last byte opened the object.
        if next > start, next[-1] != UInt8(ascii: "{") {
            next.pointee = UInt8(ascii: ",")
            next += 1
        }
        next.pointee = UInt8(ascii: "\"")
        next += 1
        next.copy(key.utf8Start, count: length)
        next[length] = UInt8(ascii: "\"")
        next[length + 1] = UInt8(ascii: ":")
        position = next + (length + 2)
    }

    @inline(__always)
    private mutating func separate(unlessAfter bracket: UInt8) {
        if position > start, position[-1] != bracket { append(UInt8(ascii: ",")) }
    }
}
