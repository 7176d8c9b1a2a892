import BinderySpecTree

extension Link: Referable {
    static let kind = ObjectKind.link
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Link]> { \.links }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .link) else { return nil }
        self.init(
            location: node.location, operationReference: reader.located(object, "operationRef"), operationID: reader.located(object, "operationId"),
            parameters: object["parameters"].flatMap { reader.mapping($0) } ?? .empty, requestBody: object.anything("requestBody"),
            description: reader.string(object, "description"), server: object["server"].flatMap { Server($0, reader: &reader) }, extensions: object.extensions)
    }
}
