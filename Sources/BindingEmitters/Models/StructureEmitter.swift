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
            \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {", layout: declaration.layout).source)
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
            \(structure.views.isEmpty ? .empty : "\(hasAttempts ? "var" : "let") \(own.start) = \(own.json).mark")
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
        let reportsOthers = structure.additionalProperties != nil
        let object = keys + (reportsOthers || keys.count > 1 ? ["additional: \(reportsOthers ? "true" : "false")"] : [])
        return """
            \(readings.map(\.start), separator: .newline)
            \(structure.additionalProperties.map { "\($0.name) = [:]" } ?? .empty)
            var \(own.object) = \(CallExpression(head: "\(own.json).object", arguments: object, layout: declaration.statementLayout).source)
            \(readingOfEach(readings))
            try \(own.json).finish(\(own.object)\(requiredKeys(of: readings)))
            \(readings.map { $0.end(own.json, own.object) }, separator: .newline)
            """
    }

    /// The reader answers with no other key than it was asked for, so the last is what is left.
    private func readingOfEach(_ readings: [PropertyReading]) -> SwiftSource {
        var calls = readings.map { $0.call(own.json) }
        if let additional = structure.additionalProperties { calls.append("\(own.json).readAdditional(&\(additional.name))") }
        guard calls.count > 1 else {
            return """
                while \(own.json).nextKey(&\(own.object)) != nil { \(calls, separator: .newline) }
                """
        }
        let cases = calls.enumerated().map { index, call -> SwiftSource in "\(verbatim: index == calls.count - 1 ? "default" : "case \(index)"): \(call)" }
        return """
            while let \(own.key) = \(own.json).nextKey(&\(own.object)) {
                switch \(own.key) {
                \(cases, separator: .newline)
                }
            }
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
        if view.isOptional { return "\(view.name) = \(own.json).attempt(at: &\(own.start))" }
        return """
            \(own.json).rewind(\(own.start))
            \(view.name) = try \(own.json).read()
            """
    }

    private var endOfViews: SwiftSource {
        hasAttempts ? "try \(own.json).finishUnion(\(own.start))" : .empty
    }

    /// One of the views must fit.
    private var hasAttempts: Bool { structure.views.contains(where: \.isOptional) }

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
            return CallExpression(head: "\(own.json).union", arguments: views, layout: declaration.statementLayout).source
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
