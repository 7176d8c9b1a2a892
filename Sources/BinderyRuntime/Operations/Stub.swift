/// What a mock answers an operation with: a closure that takes the operation's arguments and the call's context, and returns its success or throws.
///
/// ```swift
/// var mock = Mock()
/// mock.onGetPet = { id, _ in Pet(id: id, name: "Rex") }
/// ```
public typealias Stub<Documented: DocumentedOperation, Success, each Argument> =
    @Sendable (repeat each Argument, CallContext) async throws(Failure<Documented>) -> Success
