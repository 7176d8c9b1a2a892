/// One way by which a place of a document is part of an API.
package struct Reach: Sendable, Hashable {
    /// The part of an operation that leads to the place.
    package enum Part: Sendable, Hashable {
        /// The operation as such.
        case operation
        case parameter(String)
        case requestBody

        /// By its status as it is written: `200`, `4XX`, `default`.
        case response(String)
        case responseHeader(status: String, name: String)
    }

    /// As people call it: `GET /pets`, `webhook newPet`, `callback onEvent of POST /subscriptions`.
    package let operation: String
    package let part: Part
    package let direction: Direction

    package init(operation: String, part: Part, direction: Direction) {
        self.operation = operation
        self.part = part
        self.direction = direction
    }
}
