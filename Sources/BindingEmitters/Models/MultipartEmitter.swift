import BinderyBindings
import BinderySwiftSource

/// A `struct` whose properties are the parts of a multipart body.
struct MultipartEmitter {
    let declaration: DeclarationContext
    let multipart: Multipart

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)struct \(declaration.name): MultipartCodable {
            \([storedProperties, initializer, reading, writing, restrictions, fields, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    /// A name for the argument of both methods, which no property has.
    private var parts: Identifier {
        OwnNames(avoiding: multipart.parts.map(\.property.name) + multipart.remainders.map(\.name) + [multipart.additionalParts]).unused("parts")
    }

    private var storedProperties: SwiftSource {
        var properties = multipart.parts.map { part -> SwiftSource in
            """
            \(documentation: Documentation(paragraphs: [part.property.documentation.markdown, part.property.isDeprecated ? "Deprecated." : nil]))
            \(access)var \(part.property.name): \(declaration.type(part.property.type))
            """
        }
        properties += multipart.remainders.map { remainder in
            """
            \(documentation: remainder.documentation)
            \(access)var \(remainder.name): \(declaration.type(remainder.type))
            """
        }
        properties.append(
            """
            /// Parts that the document does not name.
            \(access)var \(multipart.additionalParts): [MultipartPart]
            """)
        return "\(properties, separator: .newline)"
    }

    private var initializer: SwiftSource {
        var parameters = multipart.parts.map { part -> SwiftSource in
            "\(part.property.name): \(declaration.type(part.property.type))\(defaultValue(of: part.property))"
        }
        parameters += multipart.remainders.map { remainder in "\(remainder.name): \(declaration.type(remainder.type))" }
        parameters.append("\(multipart.additionalParts): [MultipartPart] = []")
        let names = multipart.parts.map(\.property.name) + multipart.remainders.map(\.name) + [multipart.additionalParts]
        return """
            \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {", layout: declaration.layout).source)
                \(names.map { name -> SwiftSource in "self.\(member: name) = \(name)" }, separator: .newline)
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

    // MARK: Reading and writing

    private var reading: SwiftSource {
        var lines = multipart.parts.map { part -> SwiftSource in "self.\(member: part.property.name) = \(read(part))" }
        lines += multipart.remainders.map { remainder in
            let others: [SwiftSource] = remainder.fields.others.map { ["others: \(FormFieldsSpelling.source(of: $0))"] } ?? []
            return "self.\(member: remainder.name) = try \(parts).fields(\([fieldsName(remainder)] + others, separator: .comma))"
        }
        lines.append("self.\(member: multipart.additionalParts) = \(parts).additionalParts()")
        return """
            \(access)init(from \(parts): inout MultipartReader) throws {
                \(lines, separator: .newline)
            }
            """
    }

    private func read(_ part: Multipart.Part) -> SwiftSource {
        let key: SwiftSource = "\(literal: part.property.key)"
        let isRequired = part.property.presence == .required
        switch part.content {
        case .file: return isRequired ? "try \(parts).file(\(key))" : "\(parts).fileIfPresent(\(key))"
        case .files: return isRequired ? "\(parts).files(\(key))" : "\(parts).filesIfPresent(\(key))"
        case .value(let encoding):
            return "try \(parts).\(part.property.presence == .patch ? "patch" : "value")(\([key] + argument(encoding), separator: .comma))"
        }
    }

    private var writing: SwiftSource {
        var lines = multipart.parts.map(write)
        lines += multipart.remainders.map { remainder in
            let others: [SwiftSource] = remainder.fields.others.map { ["others: \(FormFieldsSpelling.source(of: $0))"] } ?? []
            return "try \(parts).fields(\(["\(remainder.name)", fieldsName(remainder)] + others, separator: .comma))"
        }
        lines.append("\(parts).append(\(multipart.additionalParts))")
        return """
            \(access)func write(to \(parts): inout MultipartWriter) throws {
                \(lines, separator: .newline)
            }
            """
    }

    private func write(_ part: Multipart.Part) -> SwiftSource {
        let start: [SwiftSource] = ["\(literal: part.property.key)", "\(part.property.name)"]
        switch part.content {
        case .file(let contentType): return "\(parts).file(\(start + argument(contentType), separator: .comma))"
        case .files(let contentType): return "\(parts).files(\(start + argument(contentType), separator: .comma))"
        case .value(let encoding):
            let method: SwiftSource =
                switch part.property.presence {
                case .required, .optional: "value"
                case .requiredNullable: "nullable"
                case .patch: "patch"
                }
            return "try \(parts).\(method)(\(start + argument(encoding), separator: .comma))"
        }
    }

    private func argument(_ encoding: FieldEncoding) -> [SwiftSource] {
        encoding == .standard ? [] : [FormFieldsSpelling.source(of: encoding)]
    }

    private func argument(_ contentType: String?) -> [SwiftSource] {
        contentType.map { ["contentType: \(literal: $0)"] } ?? []
    }

    private var fields: SwiftSource {
        let constants = multipart.remainders.filter { !$0.fields.fields.isEmpty }.map { remainder -> SwiftSource in
            "private static let \(fieldsConstant(remainder)): [String: FieldEncoding] = \(FormFieldsSpelling(fields: remainder.fields).dictionary)"
        }
        return "\(constants, separator: .newline)"
    }

    private func fieldsName(_ remainder: Multipart.Remainder) -> SwiftSource {
        remainder.fields.fields.isEmpty ? "[:]" : "Self.\(member: fieldsConstant(remainder))"
    }

    private func fieldsConstant(_ remainder: Multipart.Remainder) -> Identifier {
        Identifier(remainder.name.name + "Fields")
    }

    private var restrictions: SwiftSource {
        guard let restrictions = declaration.declaration.restrictions else { return .empty }
        return RestrictionsSpelling(restrictions: restrictions, spelling: declaration.spelling, scope: declaration.innerScope)
            .constant("\(access)static let partRestrictions: Restrictions?")
    }
}
