/// What a document says about a value, as far as reading and writing it is concerned: the tables of the four documents are made of these.
indirect enum Shape: Sendable {
    case string
    case integer
    case number
    case boolean
    case dateTime
    case uuid
    /// A string of an open list.
    case enumeration
    case array(Shape)
    /// Any keys, each with a value of the shape.
    case map(Shape)
    /// An object with whatever members.
    case freeForm
    case object([Property])
    /// `anyOf` of shapes that differ in their JSON type; the text is what messages call them together.
    case either([Shape], String)
    /// `anyOf` of objects that may fit both.
    case overlapping([Property], [Property])
}
