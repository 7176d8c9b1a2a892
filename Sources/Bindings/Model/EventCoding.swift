/// How a server-sent event stands for a value; by the names that the runtime has for it.
package enum EventCoding: String, Sendable, Hashable {
    /// The data is JSON.
    case json

    /// The data is the text of a string.
    case text

    /// The value is an object of the event's fields, data among them as a string.
    case fields

    /// The same, with data that is JSON wherever it can be.
    case fieldsWithJSON
}
