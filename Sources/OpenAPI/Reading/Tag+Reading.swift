import BinderySpecTree

extension Tag {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .tag) else { return nil }
        reader.expectField(object, "name", "without it no operation can have the tag")
        guard let name = reader.string(object, "name") else { return nil }
        self.init(
            location: node.location, name: name, summary: reader.string(object, "summary"), description: reader.string(object, "description"),
            parent: reader.located(object, "parent"), kind: reader.string(object, "kind"),
            externalDocs: object["externalDocs"].flatMap { ExternalDocumentation($0, reader: &reader) }, extensions: object.extensions)
    }
}

extension ExternalDocumentation {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .externalDocumentation) else { return nil }
        reader.expectField(object, "url", "it is left out")
        guard let url = reader.string(object, "url") else { return nil }
        self.init(location: node.location, url: url, description: reader.string(object, "description"), extensions: object.extensions)
    }
}
