import BinderyBindings
import BinderySwiftSource

/// An `enum` with a case for each media type that a body may be of.
struct ContentChoiceEmitter {
    let declaration: DeclarationContext
    let choice: ContentChoice

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)enum \(declaration.name): ContentChoice {
            \([cases, constants, mediaTypes, reading, writing, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    private var cases: SwiftSource {
        let cases = choice.cases.map { one -> SwiftSource in
            """
            \(documentation: "`\(one.content.mediaType)`")
            case \(one.name)(\(declaration.type(one.content.type)))
            """
        }
        return "\(cases, separator: .newline)"
    }

    /// What the cases need beside their media type.
    private var constants: SwiftSource {
        let constants = choice.cases.compactMap { one -> SwiftSource? in
            guard !one.content.needsConstant else {
                let emitter = FormatConstantEmitter(
                    content: one.content, name: formatName(one), spelling: declaration.spelling, scope: declaration.innerScope)
                return "private \(emitter.source)"
            }
            guard let restrictions = one.content.restrictions else { return nil }
            return RestrictionsSpelling(restrictions: restrictions, spelling: declaration.spelling, scope: declaration.innerScope)
                .constant("private static let \(restrictionsName(one))")
        }
        return "\(constants, separator: .newline)"
    }

    private var mediaTypes: SwiftSource {
        let types = ContentSpelling.mediaTypes(choice.cases.map(\.content))
        return CallExpression(head: "\(access)static let mediaTypes: [DocumentedMediaType] = ", arguments: types, brackets: .square, layout: declaration.layout)
            .source
    }

    private var reading: SwiftSource {
        let readings = choice.cases.enumerated().map { index, one -> SwiftSource in
            let pattern = index == choice.cases.count - 1 ? "default" : "case \(index)"
            return "\(verbatim: pattern): self = .\(member: one.name)(try content.read(\(format(one))))"
        }
        return """
            \(access)init(_ content: IncomingContent) throws {
                switch try content.index(in: Self.mediaTypes) {
                \(readings, separator: .newline)
                }
            }
            """
    }

    private var writing: SwiftSource {
        let writings = choice.cases.map { one -> SwiftSource in
            "case .\(member: one.name)(let value): try OutgoingContent(value, \(format(one)))"
        }
        return """
            \(access)func content() throws -> OutgoingContent {
                switch self {
                \(writings, separator: .newline)
                }
            }
            """
    }

    private func format(_ one: ContentChoice.Case) -> SwiftSource {
        if one.content.needsConstant { return "Self.\(member: formatName(one))" }
        return ContentSpelling.format(of: one.content, restrictions: one.content.restrictions == nil ? .empty : "Self.\(member: restrictionsName(one))")
    }

    private func formatName(_ one: ContentChoice.Case) -> Identifier {
        Identifier(one.name.name + "Format")
    }

    private func restrictionsName(_ one: ContentChoice.Case) -> Identifier {
        Identifier(one.name.name + "Restrictions")
    }
}
