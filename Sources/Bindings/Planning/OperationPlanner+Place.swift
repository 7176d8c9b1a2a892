import BinderyOpenAPI
import BinderySpecTree

/// Where operations are called, and what is said about it.
extension OperationPlanner {
    /// Webhooks and callbacks are received where the receiver likes, unless told otherwise at their names.
    func path(of placed: PlacedOperation, named name: Identifier) -> String {
        switch surface {
        case .api: placed.path
        case .webhooks: "/" + placed.path.percentEncodedForPath
        case .callbacks: "/" + name.name.percentEncodedForPath
        }
    }

    /// What is sent to a URL has no other place to be sent to, and no path for parameters to stand in.
    func hasUsablePath(_ placed: PlacedOperation) -> Bool {
        guard surface != .api else { return true }
        for server in placed.item.servers + placed.operation.servers {
            planner.log.warning("unused-server", at: server.urlLocation, "\(placed.title) is sent to a URL that its receiver chooses; remove the server")
        }
        let parameters = document.parameters(of: placed.operation, in: placed.item).filter { $0.in == .path }
        for parameter in parameters {
            planner.log.error(
                "unsupported-path-parameter", at: parameter.location, "\(placed.title) has no path for the parameter '\(parameter.name)' to stand in; remove it"
            )
        }
        return parameters.isEmpty
    }

    /// An operation's servers take the place of its path's, and those of the document's (3.1, section 4.8.10).
    func servers(of placed: PlacedOperation, in namespace: TypeDraft) -> (bindings: [ServerBinding], namespace: TypeDraft?) {
        let stated = placed.operation.servers.isEmpty ? placed.item.servers : placed.operation.servers
        guard surface == .api, !stated.isEmpty else { return ([], nil) }
        namespace.scope.reserve(["Servers"])
        let servers = namespaces.makeNamespace(Identifier("Servers"), in: namespace)
        return (ServerPlanner(planner: planner, namespace: servers).bindings(of: stated), servers)
    }

    func documentation(of placed: PlacedOperation) -> Documentation {
        let operation = placed.operation
        let own = DocumentationWriter.documentation(
            summary: operation.summary ?? placed.item.summary, description: operation.description ?? placed.item.description,
            externalDocs: operation.externalDocs)
        let links = DocumentationWriter.links(
            operation.responses.compactMap { planner.document.value($0.response) }.flatMap(\.links).compactMap { entry in
                planner.document.value(entry.value).map { (entry.name, $0) }
            })
        guard case .callback(let owner, let expression)? = placed.origin else { return Documentation(paragraphs: [own.markdown, links]) }
        return Documentation(paragraphs: [own.markdown, links, "A callback of `\(owner.title)`, sent to `\(expression)`."])
    }
}

extension String {
    /// As a path, in which nothing can be taken for a variable, a query or an encoded character (RFC 3986 §3.3).
    fileprivate var percentEncodedForPath: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): [byte]
            default: "-._~/".utf8.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
