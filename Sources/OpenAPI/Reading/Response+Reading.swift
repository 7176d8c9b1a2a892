import BinderySpecTree

extension Response: Referable {
    static let kind = ObjectKind.response
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Response]> { \.responses }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .response) else { return nil }
        // "Required" up to 3.1.
        if reader.version < .v3_2 { reader.expectField(object, "description", "say when it is given") }
        self.init(
            location: node.location, summary: reader.string(object, "summary"), description: reader.string(object, "description"),
            headers: reader.referencedMap(object, "headers"), content: reader.content(object), links: reader.referencedMap(object, "links"),
            extensions: object.extensions)
    }
}
