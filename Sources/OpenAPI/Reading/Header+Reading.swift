import BinderySpecTree

extension Header: Referable {
    static let kind = ObjectKind.header
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Header]> { \.headers }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .header) else { return nil }
        if let style = reader.style(object), let node = object["style"], style != .simple {
            reader.log.error("style-not-allowed", at: node.location, "a header cannot have the style '\(style.rawValue)'; it can have: simple")
        }
        self.init(
            location: node.location, description: reader.string(object, "description"), required: reader.boolean(object, "required") ?? false,
            deprecated: reader.boolean(object, "deprecated") ?? false, explode: reader.boolean(object, "explode") ?? false,
            schema: object["schema"].flatMap { reader.schema($0) }, content: reader.singleContent(object), example: reader.sample(object, "example"),
            examples: reader.referencedMap(object, "examples"), extensions: object.extensions)
    }
}
