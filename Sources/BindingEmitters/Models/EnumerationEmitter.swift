import BinderyBindings
import BinderySwiftSource

/// An `enum` of known values.
struct EnumerationEmitter {
    let declaration: DeclarationContext
    let enumeration: Enumeration

    var source: SwiftSource {
        switch enumeration.style {
        case .open: open
        case .closed: closed
        case .struct: structure
        }
    }

    private var access: AccessLevel { declaration.access }

    private var open: SwiftSource {
        let rawType = self.rawType
        return """
            \(documentation: declaration.documentation)
            \(access)enum \(declaration.name): \(declaration.conformances(["OpenEnum"])) {
                \(enumeration.cases.map(openCase), separator: .newline)
                /// A value the document does not list.
                case unrecognized(\(rawType))

                \(knownValues)

                \(access)var rawValue: \(rawType) {
                    switch self {
                    \(enumeration.cases.map(rawValue), separator: .newline)
                    case .unrecognized(let value): value
                    }
                }
            }
            """
    }

    private func openCase(_ one: Enumeration.Case) -> SwiftSource {
        """
        \(documentation: one.documentation)
        case \(one.name)
        """
    }

    private func rawValue(of one: Enumeration.Case) -> SwiftSource {
        let value = one.value.source(as: enumeration.rawType)
        let line: SwiftSource = "case .\(member: one.name): \(value)"
        guard value.hasSeveralLines || line.text.count > declaration.statementLayout.width else { return line }
        return """
            case .\(member: one.name):
                \(value)
            """
    }

    private var knownValues: SwiftSource {
        let values = enumeration.cases.map { one -> SwiftSource in ".\(member: one.name)" }
        return CallExpression(head: "\(access)static let known = KnownValues<Self>", arguments: values, layout: declaration.layout).source
    }

    private var closed: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)enum \(declaration.name): \(declaration.conformances([rawType, "ClosedEnum"])) {
            \(enumeration.cases.map(closedCase), separator: .newline)
        }
        """
    }

    private func closedCase(_ one: Enumeration.Case) -> SwiftSource {
        """
        \(documentation: one.documentation)
        case \(one.name)\(isImplied(one) ? .empty : " = \(one.value.source(as: enumeration.rawType))")
        """
    }

    private var structure: SwiftSource {
        let names = enumeration.cases.map { one -> SwiftSource in "\(one.name)" }
        return """
            \(documentation: declaration.documentation)
            \(access)struct \(declaration.name): \(declaration.conformances(["ExtensibleEnum"])) {
                \(enumeration.cases.map(member), separator: .newline)
                \(CallExpression(head: "\(access)static let allCases = ", arguments: names, brackets: .square, layout: declaration.layout).source)

                \(["\(access)let rawValue: \(rawType)", initializer], separator: .blankLine)
            }
            """
    }

    /// Swift makes it where it is internal.
    private var initializer: SwiftSource {
        guard access != .internal else { return .empty }
        return """
            \(access)init(rawValue: \(rawType)) {
                self.rawValue = rawValue
            }
            """
    }

    private func member(for one: Enumeration.Case) -> SwiftSource {
        """
        \(documentation: one.documentation)
        \(access)static let \(one.name) = Self(rawValue: \(one.value.source(as: enumeration.rawType)))
        """
    }

    /// Swift gives the case the very value.
    private func isImplied(_ one: Enumeration.Case) -> Bool {
        one.value == .string(one.name.name)
    }

    private var rawType: SwiftSource { SwiftSource(verbatim: enumeration.rawType.swiftName) }
}

extension Enumeration.RawValue {
    fileprivate func source(as type: Enumeration.RawType) -> SwiftSource {
        switch self {
        case .string(let text): type == .mixed ? ".string(\(SwiftSource(literal: text)))" : SwiftSource(literal: text)
        case .integer(let text): SwiftSource(verbatim: text)
        case .number(let text): type == .mixed ? "JSONValue(literal: \(literal: text))" : SwiftSource(verbatim: text)
        case .boolean(let value): type == .mixed ? ".boolean(\(value ? "true" : "false"))" : value ? "true" : "false"
        case .null: ".null"
        case .json(let text): "JSONValue(literal: \(literal: text))"
        }
    }
}
