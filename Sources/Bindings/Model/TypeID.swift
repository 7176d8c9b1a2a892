/// A type to be generated, by number. Given out before anything about the type is decided, so that recursion needs no second thought.
package struct TypeID: Sendable, Hashable {
    package let number: Int
}
