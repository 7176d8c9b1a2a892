/// A value behind a pointer, so that most owners pay eight bytes for what few have.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
