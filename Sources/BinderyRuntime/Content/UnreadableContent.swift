/// A body is not what its media type asks for.
struct UnreadableContent: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
