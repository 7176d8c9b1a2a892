import BinderyOpenAPI
import BinderySpecTree

/// Turns what a document says about a thing into documentation.
enum DocumentationWriter {
    /// - Parameter schemas: They apply together; what a reference leads to is documented there.
    static func documentation(of schemas: [Schema]) -> Documentation {
        let description = schemas.lazy.compactMap(\.description).first ?? schemas.lazy.compactMap(\.title).first
        let facts = schemas.flatMap(facts)
        let paragraphs =
            [description, facts.isEmpty ? nil : facts.joined(separator: " ")] + schemas.map(longDefault) + [links(schemas.compactMap(\.externalDocs))]
        return Documentation(paragraphs: paragraphs)
    }

    static func documentation(summary: String?, description: String?, externalDocs: ExternalDocumentation?) -> Documentation {
        Documentation(paragraphs: [summary, description, links([externalDocs].compactMap { $0 })])
    }

    /// The default and the restrictions, one sentence each.
    private static func facts(of schema: Schema) -> [String] {
        var facts: [String] = []
        if let value = schema.defaultValue, !value.isNull {
            let text = value.canonicalText
            if !isLong(text) { facts.append("Default: `\(text)`.") }
        }
        if let text = range(schema.minimum, schema.maximum) { facts.append(text) }
        if let factor = schema.multipleOf { facts.append("A multiple of \(factor).") }
        if let text = count(schema.minLength, schema.maxLength, "character", "characters") { facts.append(text) }
        if let text = count(schema.minItems, schema.maxItems, "item", "items") { facts.append(text) }
        if let text = count(schema.minProperties, schema.maxProperties, "key", "keys") { facts.append(text) }
        if let pattern = schema.pattern, !pattern.contains("`"), pattern.utf8.count <= 120 { facts.append("Pattern: `\(pattern)`.") }
        if schema.uniqueItems { facts.append("No item occurs twice.") }
        return facts
    }

    /// Texts of several lines keep them.
    private static func longDefault(of schema: Schema) -> String? {
        guard let value = schema.defaultValue, isLong(value.canonicalText) else { return nil }
        let fence = value.plainText.contains("```") ? "~~~" : "```"
        return "Default:\n\n\(fence)\n\(value.plainText)\n\(fence)"
    }

    private static func isLong(_ text: String) -> Bool { text.utf8.count > 120 }

    private static func range(_ minimum: Bound?, _ maximum: Bound?) -> String? {
        let lower = minimum.map { $0.isExclusive ? "Greater than \($0.text)" : "At least \($0.text)" }
        let upper = maximum.map { $0.isExclusive ? "less than \($0.text)" : "at most \($0.text)" }
        switch (lower, upper) {
        case (nil, nil): return nil
        case (let lower?, nil): return lower + "."
        case (nil, let upper?): return upper.prefix(1).uppercased() + upper.dropFirst() + "."
        case (let lower?, let upper?): return lower + ", " + upper + "."
        }
    }

    private static func count(_ minimum: Int?, _ maximum: Int?, _ one: String, _ several: String) -> String? {
        switch (minimum, maximum) {
        case (nil, nil), (0?, nil): nil
        case (let minimum?, nil): "At least \(minimum) \(minimum == 1 ? one : several)."
        case (nil, let maximum?), (0?, let maximum?): "At most \(maximum) \(maximum == 1 ? one : several)."
        case (let minimum?, let maximum?):
            minimum == maximum ? "Exactly \(minimum) \(minimum == 1 ? one : several)." : "From \(minimum) to \(maximum) \(several)."
        }
    }

    static func links(_ docs: [ExternalDocumentation]) -> String? {
        guard let first = docs.first, !first.url.isEmpty else { return nil }
        return "See [\(first.description ?? first.url)](\(first.url))."
    }
}
