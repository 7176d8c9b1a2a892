import BinderyBindings
import BinderySwiftSource

/// A `struct` that is an object in JSON.
struct StructureEmitter {
    let declaration: DeclarationContext
    let structure: Structure

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(declaration.access)struct \(declaration.name): \(declaration.conformances) {
            \([storedProperties, initializer, reading, writing, declaration.restrictions, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    /// Names for what is ours within the methods, which no property has.
    private var own: OwnNames {
        OwnNames(avoiding: structure.properties.map(\.name) + structure.views.map(\.name) + [structure.additionalProperties?.name].compactMap { $0 })
    }

    // MARK: Properties

    private var storedProperties: SwiftSource {
        var properties = structure.properties.map(storedProperty)
        properties += structure.views.map { view in
            """
            \(documentation: view.documentation)
            \(view.isIndirect ? declaration.indirection(of: view.type) : .empty)\(access)var \(view.name): \(declaration.type(view.type))
            """
        }
        if let additional = structure.additionalProperties {
            properties.append(
                """
                \(documentation: additional.documentation)
                \(access)var \(additional.name): [String: \(declaration.type(additional.type))]
                """)
        }
        return "\(properties, separator: .newline)"
    }

    /// A deprecated property is a name for storage that is not: what stands inside the type is no use of it. So is one whose indirect storage would have the
    /// name of another property.
    private func storedProperty(_ property: StructureProperty) -> SwiftSource {
        let type = declaration.type(property.type)
        let indirect: SwiftSource = property.isIndirect ? declaration.indirection(of: property.type) : .empty
        guard isStoredApart(property) else {
            return """
                \(documentation: property.documentation)
                \(indirect)\(access)var \(property.name): \(type)
                """
        }
        let storage = storage(of: property)
        return """
            \(documentation: property.documentation)
            \(property.isDeprecated ? "@available(*, deprecated)" : .empty)
            \(access)var \(property.name): \(type) {
                get { \(storage) }
                set { \(storage) = newValue }
            }
            \(indirect)private var \(storage): \(type)
            """
    }

    private func isStoredApart(_ property: StructureProperty) -> Bool {
        property.isDeprecated || (property.isIndirect && structure.properties.contains { $0.name == property.name.wrapperStorage })
    }

    private func storage(of property: StructureProperty) -> Identifier {
        guard isStoredApart(property) else { return property.name }
        return own.unused("stored" + property.name.name.prefix(1).uppercased() + property.name.name.dropFirst())
    }

    // MARK: Initializer

    private var initializer: SwiftSource {
        var parameters = structure.properties.map { property -> SwiftSource in
            "\(property.name): \(declaration.type(property.type))\(defaultValue(of: property))"
        }
        parameters += structure.views.map { view in "\(view.name): \(declaration.type(view.type))\(view.isOptional ? " = nil" : .empty)" }
        if let additional = structure.additionalProperties { parameters.append("\(additional.name): [String: \(declaration.type(additional.type))] = [:]") }
        var assignments = structure.properties.map { property -> SwiftSource in "self.\(member: storage(of: property)) = \(property.name)" }
        assignments += (structure.views.map(\.name) + [structure.additionalProperties?.name].compactMap { $0 }).map { name in "self.\(member: name) = \(name)" }
        return """
            \(declaration.deprecation)
            \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {").source)
                \(assignments, separator: .newline)
            }
            """
    }

    private func defaultValue(of property: StructureProperty) -> SwiftSource {
        if let value = property.defaultValue { return " = \(value.source)" }
        return switch property.presence {
        case .required, .requiredNullable: .empty
        case .optional: " = nil"
        case .patch: " = .absent"
        }
    }

    // MARK: Reading

    private var reading: SwiftSource {
        """
        \(access)init(from \(own.json): inout JSONReader) throws(JSONError) {
            \(structure.views.isEmpty ? .empty : "let \(own.start) = \(own.json).mark")
            \(structure.properties.isEmpty && structure.additionalProperties == nil && !structure.views.isEmpty ? .empty : readingOfMembers)
            \(structure.views.map(readingOfView), separator: .newline)
            \(endOfViews)
        }
        """
    }

    private var readingOfMembers: SwiftSource {
        guard !structure.properties.isEmpty || structure.additionalProperties != nil else {
            return """
                _ = try \(own.json).kind(of: [.object])
                \(own.json).skip()
                try \(own.json).check()
                """
        }
        let keys = KeyTable(keys: structure.properties.map(\.escapedKey)).arguments
        let readings = self.readings
        let cases = readings.map { reading -> SwiftSource in "case \(reading.index): \(reading.call(own.json))" }
        let otherwise: SwiftSource = structure.additionalProperties.map { "default: \(own.json).readAdditional(&\($0.name))" } ?? "default: break"
        let reportsOthers = structure.additionalProperties != nil
        let object = keys + (reportsOthers || keys.count > 1 ? ["additional: \(reportsOthers ? "true" : "false")"] : [])
        return """
            \(readings.map(\.start), separator: .newline)
            \(structure.additionalProperties.map { "self.\(member: $0.name) = [:]" } ?? .empty)
            var \(own.object) = \(CallExpression(head: "\(own.json).object", arguments: object).source)
            while let \(own.key) = \(own.json).nextKey(&\(own.object)) {
                switch \(own.key) {
                \(cases + [otherwise], separator: .newline)
                }
            }
            try \(own.json).finish(\(own.object)\(requiredKeys(of: readings)))
            \(readings.map { $0.end(own.json, own.object) }, separator: .newline)
            """
    }

    private var readings: [PropertyReading] {
        structure.properties.enumerated().map { index, property in
            PropertyReading(
                property: property, index: index, storage: storage(of: property), type: declaration.type(property.type),
                placeholder: declaration.placeholder(for: property.type))
        }
    }

    /// A bit for each key that must be there.
    private func requiredKeys(of readings: [PropertyReading]) -> SwiftSource {
        let required = readings.filter { $0.isRequired && $0.index < PropertyReading.countedKeys }
        let keys = required.reduce(0 as UInt64) { $0 | 1 << UInt64($1.index) }
        return keys == 0 ? .empty : ", required: \(SwiftSource(verbatim: "0x" + String(keys, radix: 16)))"
    }

    private func readingOfView(_ view: Structure.View) -> SwiftSource {
        if view.isOptional { return "\(view.name) = \(own.json).attempt(at: \(own.start))" }
        return """
            \(own.json).rewind(\(own.start))
            \(view.name) = try \(own.json).read()
            """
    }

    private var endOfViews: SwiftSource {
        let optional = structure.views.filter(\.isOptional)
        guard !optional.isEmpty else { return .empty }
        let fits = optional.map { view -> SwiftSource in "\(view.name) != nil" }
        return "try \(own.json).finishUnion(\(own.start), fits: \(SwiftSource(verbatim: fits.map(\.text).joined(separator: " || "))))"
    }

    // MARK: Writing

    private var writing: SwiftSource {
        """
        \(access)func write(to \(own.json): inout JSONWriter) {
            \(structure.views.isEmpty ? writingOfMembers : writingOfParts)
        }
        """
    }

    private var writingOfMembers: SwiftSource {
        let members = structure.properties.map { property -> SwiftSource in
            let method: SwiftSource =
                switch property.presence {
                case .required, .requiredNullable: "member"
                case .optional, .patch: "memberIfPresent"
                }
            return "\(own.json).\(method)(\(literal: property.escapedKey), \(storage(of: property)))"
        }
        return """
            \(own.json).beginObject()
            \(members, separator: .newline)
            \(structure.additionalProperties.map { "\(own.json).members(\($0.name))" } ?? .empty)
            \(own.json).endObject()
            """
    }

    /// The members of all parts in one object.
    private var writingOfParts: SwiftSource {
        if structure.properties.isEmpty, structure.additionalProperties == nil {
            let views = structure.views.map { view -> SwiftSource in "\(view.name)" }
            return "\(own.json).union(\(views, separator: .comma))"
        }
        let views = structure.views.map { view -> SwiftSource in
            """
            \(view.name)\(view.isOptional ? "?" : .empty).write(to: &\(own.json))
            \(own.json).merge(into: &\(own.object))
            """
        }
        return """
            var \(own.object) = \(own.json).beginUnion()
            \(writingOfMembers)
            \(own.json).merge(into: &\(own.object))
            \(views, separator: .newline)
            \(own.json).end(\(own.object))
            """
    }
}
