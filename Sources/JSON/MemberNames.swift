/// The names of an object's members.
struct MemberNames {
    private let few: [UnsafeBufferPointer<UInt8>]
    /// The same, when they are too many to be compared with one by one.
    private let many: Set<String>

    /// - Parameter object: an object that the writer has written, and that stays where it is.
    init(in object: UnsafeBufferPointer<UInt8>) {
        var names: [UnsafeBufferPointer<UInt8>] = []
        var json = JSONReader(object, limits: .unlimited)
        var cursor = json.object()
        while json.startMember(&cursor), let name = json.passString(), json.startValue() {
            names.append(name.content)
            json.skip()
        }
        few = names
        many = names.count > 16 ? Set(names.map(JSONText.decoded)) : []
    }

    func contains(_ name: StringToken) -> Bool {
        // The writer spells a name in one way only.
        many.isEmpty ? few.contains { $0.elementsEqual(name.content) } : many.contains(JSONText.decoded(name.content))
    }
}
