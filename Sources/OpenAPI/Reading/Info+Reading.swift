import BinderySpecTree

extension Info {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .info) else { return nil }
        reader.expectField(object, "title", "it names the API")
        reader.expectField(object, "version", "it is the version of the API's description")
        self.init(
            location: node.location, title: reader.string(object, "title"), version: reader.string(object, "version"),
            summary: reader.string(object, "summary"),
            description: reader.string(object, "description"), termsOfService: reader.string(object, "termsOfService"),
            contact: object["contact"].flatMap { Contact($0, reader: &reader) }, license: object["license"].flatMap { License($0, reader: &reader) },
            extensions: object.extensions)
    }
}

extension Contact {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .contact) else { return nil }
        self.init(
            location: node.location, name: reader.string(object, "name"), url: reader.string(object, "url"), email: reader.string(object, "email"),
            extensions: object.extensions)
    }
}

extension License {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .license) else { return nil }
        reader.expectField(object, "name", "such as 'Apache 2.0'")
        self.init(
            location: node.location, name: reader.string(object, "name"), identifier: reader.string(object, "identifier"), url: reader.string(object, "url"),
            extensions: object.extensions)
    }
}
