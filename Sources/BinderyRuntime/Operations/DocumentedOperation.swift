/// An operation as a type: the namespace of the types that only it has.
public protocol DocumentedOperation: Sendable {
    /// `Never` where none is documented. Operations with the same errors share the type.
    associatedtype ErrorResponse: DocumentedError = Never

    static var operation: Operation { get }
}

/// Any operation whose errors nobody documents.
extension Never: DocumentedOperation {
    public typealias ErrorResponse = Never

    public static var operation: Operation { Operation("", .get, "") }
}
