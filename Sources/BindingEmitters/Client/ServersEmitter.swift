import BinderyBindings
import BinderySwiftSource

/// Servers, as constants or as functions of their variables.
struct ServersEmitter {
    let servers: [ServerBinding]

    /// The values of variables.
    let types: [TypeDeclaration]

    /// The names of the types around the enumeration, outermost first.
    let scope: [Identifier]
    let documentation: String
    let access: AccessLevel
    let spelling: TypeSpelling

    /// Empty when there are none.
    var source: SwiftSource {
        guard !servers.isEmpty else { return .empty }
        let types = types.map { DeclarationEmitter(declaration: $0, scope: inside, access: access, spelling: spelling).source }
        return """
            \(documentation: documentation)
            \(access)enum Servers {
                \(servers.map(member) + types, separator: .blankLine)
            }
            """
    }

    /// The first server with the defaults of its variables: `Servers.production`, `Servers.regional()`
    static func first(of servers: [ServerBinding]) -> SwiftSource? {
        servers.first.map { "Servers.\(member: $0.name)\($0.variables.isEmpty ? .empty : "()")" }
    }

    private var inside: [Identifier] { scope + [Identifier("Servers")] }

    private func member(for server: ServerBinding) -> SwiftSource {
        guard !server.variables.isEmpty else {
            let head: SwiftSource = "\(access)static var \(server.name): ServerURL {"
            let line: SwiftSource = "\(head) \(literal: server.url) }"
            guard line.text.count > ListLayout(behind: inside.count).width else {
                return """
                    \(documentation: server.documentation)
                    \(line)
                    """
            }
            return """
                \(documentation: server.documentation)
                \(head)
                    \(SwiftSource(literal: server.url))
                }
                """
        }
        let parameters = server.variables.map { variable -> SwiftSource in
            if let type = variable.type {
                return "\(variable.name): \(spelling.source(for: .named(type.id), in: inside)) = .\(member: type.defaultCase)"
            }
            return "\(variable.name): String = \(literal: variable.defaultValue)"
        }
        let values = server.variables.map { variable -> SwiftSource in
            "\(literal: variable.key): \(variable.name)\(variable.type == nil ? .empty : ".rawValue")"
        }
        return """
            \(documentation: server.documentation)
            \(ParameterList(head: "\(access)static func \(server.name)", parameters: parameters, tail: " -> ServerURL {", layout: ListLayout(behind: inside.count)).source)
                ServerURL(\(literal: server.url), [\(values, separator: .comma)])
            }
            """
    }
}
