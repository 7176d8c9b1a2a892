import BinderyOpenAPI
import BinderySpecTree

/// Decides what the servers of a document or of an operation are called.
struct ServerPlanner {
    let planner: TypePlanner

    /// Where the types of variables stand.
    let namespace: TypeDraft

    func bindings(of stated: [Server]) -> [ServerBinding] {
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: stated.map(Self.text))
        return zip(stated, names).map { server, name in
            ServerBinding(
                name: name, url: server.url, variables: variables(of: server),
                documentation: Documentation(paragraphs: [server.description, "`\(server.url)`"]), origin: Origin(server.location))
        }
    }

    private func variables(of server: Server) -> [ServerBinding.Variable] {
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: server.variables.map(\.name))
        return zip(server.variables, names).map { variable, name in
            ServerBinding.Variable(
                name: name, key: variable.name, defaultValue: variable.value.defaultValue, type: type(of: variable),
                documentation: Documentation(paragraphs: [variable.value.description]), origin: Origin(variable.nameLocation))
        }
    }

    private func type(of variable: Named<ServerVariable>) -> (id: TypeID, defaultCase: Identifier)? {
        guard let values = variable.value.enumeration, !values.isEmpty else { return nil }
        var scope = NameScope(.enumerationCase)
        let (names, _) = scope.names(for: values)
        guard let position = values.firstIndex(of: variable.value.defaultValue) else { return nil }
        let draft = planner.makeDraft(
            at: TypeSite(owner: namespace, text: variable.name, directions: .request), location: variable.nameLocation)
        let cases = zip(values, names).map {
            Enumeration.Case(name: $1, value: .string($0), documentation: .none, origin: Origin(variable.nameLocation))
        }
        draft.kind = .enumeration(Enumeration(rawType: .string, cases: cases, style: .closed))
        return (draft.id, names[position])
    }

    /// A short description, else the host and path: `https://api.example.com/v1` → `api example com v1`.
    private static func text(of server: Server) -> String {
        if let name = server.name { return name }
        if let description = server.description, description.utf8.count <= 40, NameWords(description).words.count <= 4 { return description }
        let text = server.url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        return text.isEmpty ? "server " + server.url : String(text)
    }
}
