import BinderyBindings
import BinderySpecTree

/// Reads what the configuration decides about the bindings of a document.
struct PlanningOptionsReader {
    static let keys = ["access", "include", "exclude"]

    /// Keys that say nothing leave the options as they are.
    static func read(_ fields: Node.Mapping, into options: inout PlanningOptions, _ values: inout ConfigurationValues) {
        if let access = fields["access"] { options.access = values.choice(access, of: "access") ?? options.access }
        if let include = fields["include"] { options.filter.include = criteria(include, &values) }
        if let exclude = fields["exclude"] { options.filter.exclude = criteria(exclude, &values) }
    }

    private static func criteria(_ node: Node, _ values: inout ConfigurationValues) -> DocumentFilter.Criteria {
        var criteria = DocumentFilter.Criteria()
        guard let fields = values.fields(of: node, known: ["paths", "tags", "operations", "schemas"]) else { return criteria }
        if let paths = fields["paths"] { criteria.paths = values.texts(paths) }
        if let tags = fields["tags"] { criteria.tags = values.texts(tags) }
        if let operations = fields["operations"] { criteria.operations = values.texts(operations) }
        if let schemas = fields["schemas"] { criteria.schemas = values.texts(schemas) }
        return criteria
    }
}
