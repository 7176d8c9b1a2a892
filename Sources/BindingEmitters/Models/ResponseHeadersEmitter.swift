import BinderyBindings
import BinderySwiftSource

/// A `struct` of the headers of a response.
struct ResponseHeadersEmitter {
    let declaration: DeclarationContext
    let headers: ResponseHeaders

    var source: SwiftSource {
        """
        \(access)struct \(declaration.name): ResponseHeaders {
            \([properties, initializer, reading, writing], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    private var properties: SwiftSource {
        let properties = headers.headers.map { header -> SwiftSource in
            """
            \(documentation: header.documentation)
            \(access)var \(header.name): \(declaration.type(header.type))
            """
        }
        return "\(properties, separator: .newline)"
    }

    private var initializer: SwiftSource {
        let parameters = headers.headers.map { header -> SwiftSource in
            "\(header.name): \(declaration.type(header.type))\(header.isRequired ? .empty : " = nil")"
        }
        return """
            \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {", layout: declaration.layout).source)
                \(headers.headers.map { "self.\(member: $0.name) = \($0.name)" }, separator: .newline)
            }
            """
    }

    private var reading: SwiftSource {
        let readings = headers.headers.map { header -> SwiftSource in
            "self.\(member: header.name) = try response.header(\(arguments(header, value: nil), separator: .comma))"
        }
        return """
            \(access)init(_ response: ReceivedResponse) throws {
                \(readings, separator: .newline)
            }
            """
    }

    private var writing: SwiftSource {
        let writings = headers.headers.map { header -> SwiftSource in
            "try response.header(\(arguments(header, value: "self.\(member: header.name)"), separator: .comma))"
        }
        return """
            \(access)func write(to response: inout HTTPResponse) throws {
                \(writings, separator: .newline)
            }
            """
    }

    private func arguments(_ header: ResponseHeaders.Header, value: SwiftSource?) -> [SwiftSource] {
        var arguments: [SwiftSource] = ["\(literal: header.key)"] + [value].compactMap { $0 }
        if header.isJSON { arguments.append("style: .json") }
        if header.explode, !header.isJSON { arguments.append("explode: true") }
        if value == nil { arguments += header.members.arguments }
        return arguments
    }
}
