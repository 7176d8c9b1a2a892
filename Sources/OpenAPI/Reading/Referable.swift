import BinderySpecTree

/// What a Reference Object may stand for.
protocol Referable: Sendable {
    static var kind: ObjectKind { get }
    var location: SourceLocation { get }
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Self]> { get }

    /// Nil where the log has been given an error.
    init?(_ node: Node, reader: inout NodeReader)
}
