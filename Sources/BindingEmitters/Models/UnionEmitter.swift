import BinderyBindings
import BinderySwiftSource

/// An `enum` with one case for each shape a value may have.
struct UnionEmitter {
    let declaration: DeclarationContext
    let union: Union

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)\(union.isIndirect ? "indirect " : .empty)enum \(declaration.name): \(declaration.conformances) {
            \([cases, reading, writing, declaration.restrictions, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    private var cases: SwiftSource {
        var cases = union.cases.map { one -> SwiftSource in
            """
            \(documentation: one.documentation)
            case \(one.name)(\(declaration.type(one.type)))
            """
        }
        if union.hasUnrecognized {
            cases.append(
                """
                /// A value that is none of the documented ones.
                case unrecognized(JSONValue)
                """)
        }
        return "\(cases, separator: .newline)"
    }

    // MARK: Reading

    private var reading: SwiftSource {
        """
        \(access)init(from json: inout JSONReader) throws(JSONError) {
            \(choice)
        }
        """
    }

    private var choice: SwiftSource {
        let kinds = union.branches.flatMap(asked).map { kind -> SwiftSource in ".\(verbatim: kind.rawValue)" }
        guard union.branches.count > 1 else {
            return """
                _ = try json.kind(of: [\(kinds, separator: .comma)])
                \(union.branches.first.map { selection($0.selection) } ?? .empty)
                """
        }
        let branches = union.branches.enumerated().map { index, branch -> SwiftSource in
            // The reader answers one of the kinds it was asked for, so the last branch is what is left.
            let pattern = asked(branch).map { ".\($0.rawValue)" }.joined(separator: ", ")
            return """
                \(verbatim: index == union.branches.count - 1 ? "default:" : "case \(pattern):")
                    \(selection(branch.selection))
                """
        }
        return """
            switch try json.kind(of: [\(kinds, separator: .comma)]) {
            \(branches, separator: .newline)
            }
            """
    }

    /// The kinds to ask the reader for, which answers `number` for integers too unless it is asked to tell them apart.
    private func asked(_ branch: Union.Branch) -> [Union.JSONKind] {
        branch.kinds.contains(.number) ? branch.kinds.filter { $0 != .integer } : branch.kinds
    }

    private func selection(_ choice: Union.Selection) -> SwiftSource {
        let layout = declaration.statementLayout
        switch choice {
        case .only(let index): return read(index)
        case .tag(let key, let cases, let fallback):
            let known = cases.map { tagCase -> SwiftSource in
                let values = tagCase.values.map { value -> SwiftSource in "\(literal: value)" }
                let line: SwiftSource = "case \(values, separator: .comma): \(selection(tagCase.selection))"
                if !line.hasSeveralLines, line.text.count <= layout.width { return line }
                let rows = layout.rows(of: values)
                return """
                    case \(rows.first ?? .empty)\(rows.count > 1 ? "," : ":")
                        \(Array(rows.dropFirst()), separator: .commaAndNewline)\(rows.count > 1 ? ":" : .empty)
                        \(selection(tagCase.selection))
                    """
            }
            return """
                switch json.tag(\(literal: JSONText.escaped(key))) {
                \(known, separator: .newline)
                default: \(fallback.map(read) ?? unrecognized)
                }
                """
        case .member(let cases, let fallback):
            let tests = cases.map { one -> SwiftSource in
                """
                if json.hasMember(\(literal: JSONText.escaped(one.key))) {
                    \(read(one.caseIndex))
                } else
                """
            }
            return """
                \(SwiftSource(verbatim: tests.map(\.text).joined(separator: " "))) {
                    \(fallback.map(read) ?? unrecognized)
                }
                """
        case .bestFit(let indices):
            let types = indices.map { index -> SwiftSource in "\(declaration.type(union.cases[index].type)).self" }
            let cases = indices.dropLast().enumerated().map { position, index -> SwiftSource in "case \(position): \(read(index))" }
            return """
                \(CallExpression(head: "switch try json.bestFit", arguments: types, layout: layout, tail: " {").source)
                \(cases, separator: .newline)
                default: \(indices.last.map(read) ?? .empty)
                }
                """
        }
    }

    private func read(_ index: Int) -> SwiftSource { "self = .\(member: union.cases[index].name)(try json.read())" }

    private var unrecognized: SwiftSource { "self = .unrecognized(try json.read())" }

    // MARK: Writing

    private var writing: SwiftSource {
        var cases = union.cases.map { one -> SwiftSource in
            let call: SwiftSource =
                one.tag.map { "json.object(value, with: \(literal: JSONText.escaped($0.key)), \(literal: $0.value))" } ?? "value.write(to: &json)"
            return "case .\(member: one.name)(let value): \(call)"
        }
        if union.hasUnrecognized { cases.append("case .unrecognized(let value): value.write(to: &json)") }
        return """
            \(access)func write(to json: inout JSONWriter) {
                switch self {
                \(cases, separator: .newline)
                }
            }
            """
    }
}
