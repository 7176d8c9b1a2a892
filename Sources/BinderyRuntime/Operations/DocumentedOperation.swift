/// An operation as a type: the namespace of the types that only it has. `Never` stands for any operation without documented errors.
public protocol DocumentedOperation: Sendable {
    /// Operations with the same errors share the type.
    associatedtype ErrorResponse: DocumentedError

    static var operation: Operation { get }
}

extension Never: DocumentedOperation {
    public typealias ErrorResponse = Never

    public static var operation: Operation { Operation("", .get, "") }
}
