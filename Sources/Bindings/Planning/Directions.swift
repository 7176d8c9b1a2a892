/// The ways a value travels, seen from the API's user.
struct Directions: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    /// Parameters and request bodies; answers to webhooks.
    static let request = Directions(rawValue: 1)

    /// Response bodies and headers; what webhooks send.
    static let response = Directions(rawValue: 2)
    static let both: Directions = [.request, .response]
}
