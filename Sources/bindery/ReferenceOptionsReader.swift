import BinderySpecTree

/// Reads what the configuration says about the files a document may refer to.
struct ReferenceOptionsReader {
    static let keys = ["map", "allow-outside"]

    /// Keys that say nothing leave the options as they are.
    static func read(_ fields: Node.Mapping, into options: inout ReferenceOptions, _ values: inout ConfigurationValues) {
        if let map = fields["map"] { options.mappings += mappings(map, &values) }
        if let allowed = fields["allow-outside"] {
            if allowed.boolean == nil { values.error("wrong-type", at: allowed.location, "expected true or false here, found \(allowed.kindName)") }
            options.allowsOutside = allowed.boolean ?? options.allowsOutside
        }
    }

    /// `https://example.com/schemas: vendor/schemas`
    private static func mappings(_ node: Node, _ values: inout ConfigurationValues) -> [ReferenceOptions.Mapping] {
        (values.mapping(node)?.entries ?? []).compactMap { entry in
            guard let path = values.text(entry.value) else { return nil }
            guard entry.key.contains(":") else {
                values.error("wrong-value", at: entry.keyLocation, "'\(entry.key)' is no URL; write one such as https://example.com/schemas")
                return nil
            }
            return ReferenceOptions.Mapping(url: entry.key, path: path.text)
        }
    }
}
