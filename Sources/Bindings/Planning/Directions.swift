/// The ways a value travels, seen from the client.
struct Directions: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Parameters and request bodies.
    static let request = Directions(rawValue: 1)

    /// Response bodies and headers.
    static let response = Directions(rawValue: 2)
    static let both: Directions = [.request, .response]
}
