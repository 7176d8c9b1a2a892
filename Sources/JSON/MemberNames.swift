/// The names of an object's members.
struct MemberNames {
    private var few: [UnsafeBufferPointer<UInt8>] = []
    private var many: Set<String> = []

    /// - Parameter object: an object that is well-formed and stays where it is.
    init(in object: UnsafeBufferPointer<UInt8>) {
        var json = JSONReader(object, limits: .unlimited)
        var cursor = json.object()
        while json.startMember(&cursor), let name = json.passString(), json.startValue() {
            _ = insert(name)
            json.skip()
        }
    }

    /// - Returns: False when the name is there already.
    mutating func insert(_ name: StringToken) -> Bool {
        // The writer spells a name in one way only.
        if many.isEmpty {
            if few.contains(where: { $0.elementsEqual(name.content) }) { return false }
            few.append(name.content)
            if few.count > 16 { many = Set(few.map(JSONText.decoded)) }
            return true
        }
        return many.insert(JSONText.decoded(name.content)).inserted
    }
}
