/// An event has a field that would be taken for several (WHATWG HTML §9.2.5), or is not an object of an event's fields.
public struct UnwritableEvent: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
}
