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
        property.isDeprecated || (property.isIndirect && structure.properties.contains { $0.name == storageOfWrapper(property.name) })
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
        var locals = structure.properties.filter { !isReadInPlace($0) }.map(local)
        if let additional = structure.additionalProperties { locals.append("var \(additional.name): [String: \(declaration.type(additional.type))] = [:]") }
        let cases = structure.properties.enumerated().map { index, property -> SwiftSource in
            "case \(index): \(own.json).\(read(property))(&\(target(of: property)))"
        }
        let otherwise: SwiftSource = structure.additionalProperties.map { "default: \(own.json).readAdditional(&\($0.name))" } ?? "default: break"
        let reportsOthers = structure.additionalProperties != nil
        let object = keys + (reportsOthers || keys.count > 1 ? ["additional: \(reportsOthers ? "true" : "false")"] : [])
        return """
            \(locals, separator: .newline)
            var \(own.object) = \(CallExpression(head: "\(own.json).object", arguments: object).source)
            while let \(own.key) = \(own.json).nextKey(&\(own.object)) {
                switch \(own.key) {
                \(cases + [otherwise], separator: .newline)
                }
            }
            try \(own.json).finish(\(own.object))
            \(missingKeys)
            \(assignments, separator: .newline)
            """
    }

    /// An optional property is nil to begin with, so that it needs no local variable to be read into.
    private func isReadInPlace(_ property: StructureProperty) -> Bool {
        property.presence == .optional
    }

    /// What a property is read into: the storage itself, for a wrapper's property cannot be used before all of the structure is initialized.
    private func target(of property: StructureProperty) -> SwiftSource {
        guard isReadInPlace(property) else { return "\(property.name)" }
        let storage = storage(of: property)
        return property.isIndirect ? "\(storageOfWrapper(storage))" : "\(storage)"
    }

    private func storageOfWrapper(_ name: Identifier) -> Identifier { Identifier("_" + name.name) }

    private func local(_ property: StructureProperty) -> SwiftSource {
        let type = declaration.type(property.type)
        return switch property.presence {
        case .required: "var \(property.name): \(type)?"
        case .requiredNullable: "var \(property.name): \(type)?"
        case .optional: "var \(property.name): \(type)"
        case .patch: "var \(property.name): \(type) = .absent"
        }
    }

    private func read(_ property: StructureProperty) -> SwiftSource {
        property.presence == .optional && !property.type.unwrapped.holdsNull ? "readIfPresent" : "read"
    }

    private var missingKeys: SwiftSource {
        let required = structure.properties.filter { $0.presence == .required || $0.presence == .requiredNullable }
        guard !required.isEmpty else { return .empty }
        let bindings = required.map { property -> SwiftSource in "let \(property.name)" }
        let keys = KeyTable(keys: required.map(\.escapedKey)).arguments
        let missing = CallExpression(head: "\(own.json).missing", arguments: keys + ["in: \(own.object)"]).source
        let line: SwiftSource = "guard \(bindings, separator: .comma) else { throw \(missing) }"
        guard missing.hasSeveralLines || line.text.count > LineWidth.maximum else { return line }
        return """
            guard
                \(bindings, separator: .commaAndNewline)
            else {
                throw \(missing)
            }
            """
    }

    private var assignments: [SwiftSource] {
        structure.properties.filter { !isReadInPlace($0) }.map { property in "self.\(member: storage(of: property)) = \(property.name)" }
            + [structure.additionalProperties].compactMap { $0 }.map { additional in "self.\(member: additional.name) = \(additional.name)" }
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
