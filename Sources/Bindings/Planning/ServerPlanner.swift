import BinderyOpenAPI
import BinderySpecTree

/// Decides what the servers of a document or of an operation are called.
struct ServerPlanner {
    let planner: TypePlanner

    /// Where the types of variables stand.
    let namespace: TypeDraft

    func bindings(of stated: [Server]) -> [ServerBinding] {
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: Self.texts(of: stated))
        var types = VariableTypes()
        return zip(stated, names).map { server, name in
            ServerBinding(
                name: name, url: server.url, variables: variables(of: server, named: name, &types),
                documentation: Documentation(paragraphs: [server.description, "`\(server.url)`"]), origin: Origin(server.location))
        }
    }

    /// The types of variables, by their values: servers of one API often have the same regions.
    private struct VariableTypes {
        var known: [Key: TypeID] = [:]
        var names: Set<String> = []

        struct Key: Hashable {
            let name: String
            let values: [String]
        }
    }

    private func variables(of server: Server, named serverName: Identifier, _ types: inout VariableTypes) -> [ServerBinding.Variable] {
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: server.variables.map(\.name))
        return zip(server.variables, names).map { variable, name in
            ServerBinding.Variable(
                name: name, key: variable.name, defaultValue: variable.value.defaultValue, type: type(of: variable, of: serverName, &types),
                documentation: Documentation(paragraphs: [variable.value.description]), origin: Origin(variable.nameLocation))
        }
    }

    private func type(
        of variable: Named<ServerVariable>, of server: Identifier, _ types: inout VariableTypes
    ) -> (id: TypeID, defaultCase: Identifier)? {
        guard let values = variable.value.enumeration, !values.isEmpty else { return nil }
        var scope = NameScope(.enumerationCase)
        let (names, _) = scope.names(for: values)
        guard let position = values.firstIndex(of: variable.value.defaultValue) else { return nil }
        let key = VariableTypes.Key(name: variable.name, values: values)
        if let known = types.known[key] { return (known, names[position]) }
        // Other values than another server has for the name: the type is told apart by the server.
        let text = types.names.insert(variable.name).inserted ? variable.name : server.name + " " + variable.name
        let draft = planner.makeDraft(at: TypeSite(owner: namespace, text: text, directions: .request), location: variable.nameLocation)
        types.known[key] = draft.id
        let cases = zip(values, names).map {
            Enumeration.Case(name: $1, value: .string($0), documentation: .none, origin: Origin(variable.nameLocation))
        }
        draft.kind = .enumeration(Enumeration(rawType: .string, cases: cases, style: .closed))
        return (draft.id, names[position])
    }

    /// Servers with one description are told apart by their URLs, and those that differ in nothing but `http` and `https` by that.
    private static func texts(of servers: [Server]) -> [String] {
        let described = servers.map(text)
        let uses = Dictionary(described.map { ($0, 1) }, uniquingKeysWith: +)
        let texts = zip(servers, described).map { server, text in uses[text, default: 0] > 1 ? urlText(of: server) : text }
        let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(servers, texts).map { server, text in
            let scheme = server.url.prefix { $0 != ":" }.lowercased()
            return counts[text, default: 0] > 1 && scheme == "http" ? scheme + " " + text : text
        }
    }

    /// A short description, else the host and path: `https://api.example.com/v1` → `api example com v1`.
    private static func text(of server: Server) -> String {
        if let name = server.name { return name }
        if let description = server.description, description.utf8.count <= 40, NameWords(description).words.count <= 4 { return description }
        return urlText(of: server)
    }

    private static func urlText(of server: Server) -> String {
        let text = server.url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        return text.isEmpty ? "server " + server.url : text.filter { $0 != "{" && $0 != "}" }
    }
}
