import BinderySpecTree

extension MediaType {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .mediaType) else { return nil }
        self.init(
            location: node.location, schema: object["schema"].flatMap { reader.schema($0) }, itemSchema: object["itemSchema"].flatMap { reader.schema($0) },
            encoding: reader.map(object, "encoding") { Encoding($1, reader: &$0) }, example: object.anything("example"),
            examples: reader.referencedMap(object, "examples"), extensions: object.extensions)
    }
}

extension Encoding {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .encoding) else { return nil }
        self.init(
            location: node.location, contentType: reader.string(object, "contentType"), headers: reader.referencedMap(object, "headers"),
            style: reader.style(object), explode: reader.boolean(object, "explode"), allowReserved: reader.boolean(object, "allowReserved"),
            extensions: object.extensions)
    }
}
