/// How an event of a stream stands for a value.
public enum EventCoding: Sendable, Hashable {
    /// The data is JSON. Data of `[DONE]`, which is none, ends the stream, here and wherever data can be JSON.
    case json
    /// The data is the text of a string.
    case text
    /// The fields of the event are members of an object, `{"event": "added", "data": "1", "id": "7", "retry": 1000}`, its data a string.
    case fields
    /// The same, with data that is JSON wherever it can be.
    case fieldsWithJSON
}
