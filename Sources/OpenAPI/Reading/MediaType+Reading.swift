import BinderySpecTree

extension MediaType: Referable {
    static let kind = ObjectKind.mediaType
    static var table: WritableKeyPath<ValueTable, [SourceLocation: MediaType]> { \.mediaTypes }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .mediaType) else { return nil }
        self.init(
            location: node.location, schema: object["schema"].flatMap { reader.schema($0) }, itemSchema: object["itemSchema"].flatMap { reader.schema($0) },
            encoding: PartEncodings(object, reader: &reader), example: reader.sample(object, "example"),
            examples: reader.referencedMap(object, "examples"), extensions: object.extensions)
    }
}

extension PartEncodings {
    /// - Parameter object: A media type, or an encoding of parts that have parts.
    init(_ object: ObjectNode, reader: inout NodeReader) {
        self.init(
            named: reader.map(object, "encoding") { $0.encoding($1) }, prefix: reader.list(object, "prefixEncoding") { $0.encoding($1) },
            item: object["itemEncoding"].flatMap { reader.encoding($0) })
    }
}

extension NodeReader {
    fileprivate mutating func encoding(_ node: Node) -> Encoding? {
        nested(node, ObjectKind.encoding.name) { Encoding(node, reader: &$0) }
    }
}

extension Encoding {
    fileprivate init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .encoding) else { return nil }
        self.init(
            location: node.location, contentType: reader.string(object, "contentType"), headers: reader.referencedMap(object, "headers"),
            style: reader.style(object), explode: reader.boolean(object, "explode"), allowReserved: reader.boolean(object, "allowReserved"),
            nested: PartEncodings(object, reader: &reader), extensions: object.extensions)
    }
}
