/// What kind of place of a message a change is at, as ids say it.
enum Place: String, Sendable, Hashable, CaseIterable {
    case body, property, parameter, header
}
