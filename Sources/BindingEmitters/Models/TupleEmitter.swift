import BinderyBindings
import BinderySwiftSource

/// A `struct` that is an array in JSON.
struct TupleEmitter {
    let declaration: DeclarationContext
    let tuple: Tuple

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)struct \(declaration.name): \(declaration.conformances) {
            \([storedProperties, initializer, reading, writing, declaration.restrictions, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }
    private var own: OwnNames { OwnNames(avoiding: tuple.elements.map(\.name)) }

    private var storedProperties: SwiftSource {
        var properties = tuple.elements.map { element -> SwiftSource in
            """
            \(documentation: element.documentation)
            \(element.isIndirect ? declaration.indirection(of: element.type) : .empty)\(access)var \(element.name): \(declaration.type(element.type))
            """
        }
        if let rest = tuple.rest {
            properties.append(
                """
                /// What follows.
                \(access)var \(restName): [\(declaration.type(rest))]
                """)
        }
        return "\(properties, separator: .newline)"
    }

    private var restName: Identifier { tuple.restName }

    private var initializer: SwiftSource {
        var parameters = tuple.elements.map { element -> SwiftSource in
            "\(element.name): \(declaration.type(element.type))\(element.isRequired ? .empty : " = nil")"
        }
        if let rest = tuple.rest { parameters.append("\(restName): [\(declaration.type(rest))] = []") }
        let names = tuple.elements.map(\.name) + (tuple.rest == nil ? [] : [restName])
        return """
            \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {", layout: declaration.layout).source)
                \(names.map { "self.\(member: $0) = \($0)" }, separator: .newline)
            }
            """
    }

    private var reading: SwiftSource {
        let elements = tuple.elements.map { element -> SwiftSource in
            if element.isRequired { return "\(element.name) = try \(own.json).readElement(of: &\(own.array))" }
            return "\(element.name) = try \(own.json).readElementIfPresent(of: &\(own.array))"
        }
        return """
            \(access)init(from \(own.json): inout JSONReader) throws(JSONError) {
                var \(own.array) = \(own.json).array()
                \(elements, separator: .newline)
                \(tuple.rest == nil ? "\(own.json).skipElements(of: &\(own.array))" : "\(restName) = try \(own.json).readElements(of: &\(own.array))")
                try \(own.json).finish(\(own.array))
            }
            """
    }

    /// Elements that are not there are left out at the end, and null before others.
    private var writing: SwiftSource {
        let required = tuple.elements.prefix { $0.isRequired }
        let optional = tuple.elements.dropFirst(required.count)
        let elements = required.map { element -> SwiftSource in "\(own.json).element(\(element.name))" }
        let others = optional.map { element -> SwiftSource in "\(element.name)" }
        return """
            \(access)func write(to \(own.json): inout JSONWriter) {
                \(own.json).beginArray()
                \(elements, separator: .newline)
                \(others.isEmpty ? .empty : "\(own.json).elements(\(others, separator: .comma))")
                \(tuple.rest == nil ? .empty : "for element in \(restName) { \(own.json).element(element) }")
                \(own.json).endArray()
            }
            """
    }
}
