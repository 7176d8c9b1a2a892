import BinderySpecTree

extension Example: Referable {
    static let kind = ObjectKind.example
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Example]> { \.examples }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .example) else { return nil }
        self.init(
            location: node.location, summary: reader.string(object, "summary"), description: reader.string(object, "description"),
            value: reader.sample(object, "value"), dataValue: reader.sample(object, "dataValue"), serializedValue: reader.string(object, "serializedValue"),
            externalValue: reader.string(object, "externalValue"), extensions: object.extensions)
    }
}
