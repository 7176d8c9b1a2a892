import BinderySpecTree

extension RequestBody: Referable {
    static let kind = ObjectKind.requestBody
    static var table: WritableKeyPath<ValueTable, [SourceLocation: RequestBody]> { \.requestBodies }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .requestBody) else { return nil }
        reader.requireField(object, "content", "say the media type of the body")
        self.init(
            location: node.location, description: reader.string(object, "description"), content: reader.content(object),
            required: reader.boolean(object, "required") ?? false, extensions: object.extensions)
    }
}
