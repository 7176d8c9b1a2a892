/// How the properties of a form are written; those that are not listed, as `others` are.
struct FieldEncodings {
    let byName: [String: FieldEncoding]
    let others: FieldEncoding

    /// The names of arrays that a value must have: where nothing is written under one, it is empty.
    let lists: [String]

    subscript(name: String) -> FieldEncoding {
        byName[name] ?? others
    }

    /// The members of an object, each with its JSON.
    ///
    /// - Parameter json: well-formed.
    /// - Throws: ``UnreadableContent`` when it is no object.
    static func members(of json: [UInt8]) throws -> [(name: String, json: [UInt8])] {
        try json.withUnsafeBufferPointer { bytes in
            var cursor = JSONCursor(bytes)
            guard cursor.peek() == UInt8(ascii: "{") else { throw UnreadableContent("only an object can be written as a form") }
            var members: [(name: String, json: [UInt8])] = []
            var isFirst = true
            while let name = cursor.nextMember(&isFirst) {
                _ = cursor.peek()
                let start = cursor.offset
                cursor.skipValue()
                members.append((name.text(in: bytes), Array(bytes[start..<cursor.offset])))
            }
            return members
        }
    }
}
