import BinderySpecTree

extension Server {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .server) else { return nil }
        reader.requireField(object, "url", "say where the API is served")
        guard let url = reader.located(object, "url") else { return nil }
        self.init(
            location: node.location, url: url.text, urlLocation: url.location, name: reader.string(object, "name"),
            description: reader.string(object, "description"), variables: reader.map(object, "variables") { ServerVariable($1, reader: &$0) },
            extensions: object.extensions)
    }
}

extension ServerVariable {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .serverVariable) else { return nil }
        reader.requireField(object, "default", "say the value that is used when nobody chooses one")
        guard let defaultValue = reader.string(object, "default") else { return nil }
        self.init(
            location: node.location, defaultValue: defaultValue, enumeration: reader.strings(object, "enum")?.map(\.text),
            description: reader.string(object, "description"), extensions: object.extensions)
    }
}
