import BinderyOpenAPI

/// Names for schemas: `Pet`, `Pet.name`, `Pets[].tags`, `name in the request body of POST /pets`.
struct SubjectNames {
    private let old: Side
    private let new: Side

    /// - Parameter roots: Names of the inline schemas of parameters, bodies and headers.
    init(_ sides: Sides, roots: (old: [SchemaID: String], new: [SchemaID: String])) {
        old = Side(sides.old, roots: roots.old)
        new = Side(sides.new, roots: roots.new)
    }

    func name(of subject: Change.Subject) -> SubjectName {
        switch subject {
        case .text(let text): return SubjectName(text: text, isProperty: false)
        case .schema(let before, let after, let property):
            let name = after.flatMap { new.name(of: $0, property) } ?? before.flatMap { old.name(of: $0, property) }
            return name ?? SubjectName(text: property ?? "a schema", isProperty: property != nil)
        }
    }

    private struct Side {
        private let names: [SchemaID: String]
        private let roots: [SchemaID: String]
        private var parents: [SchemaID: (parent: SchemaID, step: Step)] = [:]

        init(_ side: DocumentSide, roots: [SchemaID: String]) {
            names = side.names
            self.roots = roots
            for schema in side.document.schemas {
                for (part, step) in Self.parts(of: schema) where parents[part.id] == nil { parents[part.id] = (schema.id, step) }
            }
        }

        private enum Step {
            case property(String)
            case member(String)

            /// The same value.
            case none
        }

        func name(of schema: SchemaID, _ property: String?) -> SubjectName? {
            var steps: [Step] = property.map { [.property($0)] } ?? []
            var current = schema
            for _ in 0..<10_000 {
                if let name = names[current] { return Self.join(name, steps.reversed(), isComponent: true) }
                guard let (parent, step) = parents[current] else {
                    return roots[current].map { Self.join($0, steps.reversed(), isComponent: false) }
                }
                steps.append(step)
                current = parent
            }
            return nil
        }

        private static func join(_ root: String, _ steps: [Step], isComponent: Bool) -> SubjectName {
            var text = isComponent ? root : ""
            var isProperty = false
            for step in steps {
                switch step {
                case .property(let name):
                    text += (text.isEmpty ? "" : ".") + name
                    isProperty = true
                case .member(let member): text += member
                case .none: break
                }
            }
            if !isComponent { text = text.isEmpty ? root : text + " in " + root }
            return SubjectName(text: text, isProperty: isProperty)
        }

        private static func parts(of schema: Schema) -> [(Schema, Step)] {
            var parts: [(Schema, Step)] = schema.properties.map { ($0.schema, .property($0.name)) }
            let single: [(Schema?, String)] = [
                (schema.items, "[]"), (schema.additionalProperties, "{}"), (schema.contains, "[contains]"), (schema.unevaluatedItems, "[]"),
                (schema.unevaluatedProperties, "{}"), (schema.propertyNames, "{names}"), (schema.contentSchema, "(content)"), (schema.not, "(not)"),
                (schema.if, "(if)"), (schema.then, "(then)"), (schema.else, "(else)"),
            ]
            for (part, step) in single { if let part { parts.append((part, .member(step))) } }
            for part in schema.allOf { parts.append((part, .none)) }
            for (list, keyword) in [(schema.anyOf, "anyOf"), (schema.oneOf, "oneOf")] {
                for (position, part) in list.enumerated() { parts.append((part, .member("(" + (part.title ?? "\(keyword) \(position + 1)") + ")"))) }
            }
            for (position, part) in schema.prefixItems.enumerated() { parts.append((part, .member("[\(position)]"))) }
            for entry in schema.patternProperties { parts.append((entry.value, .member("{\(entry.name)}"))) }
            for entry in schema.dependentSchemas { parts.append((entry.value, .member("(with \(entry.name))"))) }
            for entry in schema.definitions { parts.append((entry.value, .member("#\(entry.name)"))) }
            return parts
        }
    }
}
