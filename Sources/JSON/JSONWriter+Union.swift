extension JSONWriter {
    /// Writes the members of each part that is there into one object. Of members with the same name, only the first is written.
    @inlinable
    public mutating func union<each Part: JSONWritable>(_ parts: repeat (each Part)?) {
        var union = beginUnion()
        for part in repeat each parts {
            if let part {
                part.write(to: &self)
                merge(into: &union)
            }
        }
        end(union)
    }

    /// Writes an object with a member that its type does not hold, such as the tag it is told from others by. A member of that name that it does hold counts.
    ///
    /// - Parameter key: As it is spelled inside a JSON string.
    public mutating func object(_ value: some JSONWritable, with key: StaticString, _ text: String) {
        var union = beginUnion()
        value.write(to: &self)
        merge(into: &union)
        beginObject()
        member(key, text)
        endObject()
        merge(into: &union)
        end(union)
    }

    /// An object that is being put together from several.
    public struct Union {
        let offset: Int
        /// Where the object ends that has been written so far; nil before there is one.
        var end: Int?
    }

    /// Begins an object whose parts are written one after the other, each followed by ``merge(into:)``.
    public func beginUnion() -> Union { Union(offset: count) }

    /// Merges what has been written since the last part into the parts before it.
    public mutating func merge(into union: inout Union) {
        if let end = union.end { merge(from: end, into: union.offset) }
        union.end = count
    }

    public mutating func end(_ union: Union) {
        if union.end == nil {
            beginObject()
            endObject()
        }
    }

    /// Moves those members of the object at `second` that the one at `first`, which ends there, has not got to the end of the first one. What is no object has
    /// no members: then only the first part stays.
    private mutating func merge(from second: Int, into first: Int) {
        guard start[first] == UInt8(ascii: "{"), start[second] == UInt8(ascii: "{") else {
            position = start + second
            return
        }
        let known = MemberNames(in: UnsafeBufferPointer(start: start + first, count: second - first))
        let part = UnsafeBufferPointer(start: UnsafePointer(start) + second, count: count - second)
        var json = JSONReader(part, limits: .unlimited)
        // The closing bracket gives way. What is moved always goes towards the front.
        var end = start + (second - 1)
        var object = json.object()
        while json.startMember(&object) {
            let member = json.position
            guard let name = json.passString(), json.startValue() else { break }
            let isKnown = known.contains(name)
            json.skip()
            if isKnown { continue }
            if end[-1] != UInt8(ascii: "{") {
                end.pointee = UInt8(ascii: ",")
                end += 1
            }
            let length = json.position - member
            end.update(from: member, count: length)
            end += length
        }
        end.pointee = UInt8(ascii: "}")
        position = end + 1
    }
}
