import BinderySpecTree

extension Discriminator {
    init?(_ node: Node, reader: inout NodeReader) {
        if let name = node.string {
            if !reader.dialect.discriminatorIsAName {
                reader.log.warning("older-syntax", at: node.location, "a discriminator is an object; write 'propertyName: \(name)' in it")
            }
            self.init(location: node.location, propertyName: name, mapping: [], defaultMapping: nil, extensions: .empty)
            return
        }
        guard let object = reader.object(node, .discriminator) else { return nil }
        if reader.dialect.discriminatorIsAName { reader.reportNewer("a discriminator that is an object", of: .v3_0, at: node.location) }
        reader.requireField(object, "propertyName", "say which property tells the alternatives apart")
        guard let name = reader.string(object, "propertyName") else { return nil }
        self.init(
            location: node.location, propertyName: name,
            mapping: reader.map(object, "mapping") { $0.located($1) }.map { Mapping(value: $0.name, valueLocation: $0.nameLocation, target: $0.value) },
            defaultMapping: reader.located(object, "defaultMapping"), extensions: object.extensions)
    }
}

extension XMLAnnotation {
    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .xml) else { return nil }
        self.init(
            location: node.location, name: reader.string(object, "name"), namespace: reader.string(object, "namespace"),
            prefix: reader.string(object, "prefix"),
            attribute: reader.boolean(object, "attribute") ?? false, wrapped: reader.boolean(object, "wrapped") ?? false,
            nodeType: reader.string(object, "nodeType"), extensions: object.extensions)
    }
}
