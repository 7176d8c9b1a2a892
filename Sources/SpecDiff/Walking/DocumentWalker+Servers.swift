import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    mutating func compareServers(of pair: OperationPair) {
        func own(_ placed: PlacedOperation) -> [Server] { placed.operation.servers.isEmpty ? placed.item.servers : placed.operation.servers }
        let (before, after) = (own(pair.old), own(pair.new))
        if before.isEmpty, after.isEmpty {
            inheritingServers.append(pair.new.reach)
            return
        }
        let (oldDocument, newDocument) = (sides.old.document.document, sides.new.document.document)
        compare(
            before.isEmpty ? oldDocument.servers : before, after.isEmpty ? newDocument.servers : after, pair.title,
            (pair.old.operation.location, pair.new.operation.location), [pair.new.reach])
    }

    /// Where the operations are that do not say otherwise.
    mutating func compareCommonServers() {
        let (oldDocument, newDocument) = (sides.old.document.document, sides.new.document.document)
        compare(oldDocument.servers, newDocument.servers, "the API", (oldDocument.location, newDocument.location), inheritingServers)
    }

    private mutating func compare(
        _ old: [Server], _ new: [Server], _ subject: String, _ places: (old: SourceLocation, new: SourceLocation), _ reaches: [Reach]
    ) {
        for server in new {
            if let before = old.first(where: { $0.comparedURL == server.comparedURL }) { compareVariables(before, server, subject, reaches) }
        }
        let gone = old.filter { server in !new.contains { $0.comparedURL == server.comparedURL } }
        let fresh = new.filter { server in !old.contains { $0.comparedURL == server.comparedURL } }
        if gone.count == fresh.count {
            for (before, after) in zip(gone, fresh) {
                report(
                    .serverChanged, subject, "the server was \(before.url) and is \(after.url) now", old: Site(before.urlLocation, value: before.url),
                    new: Site(after.urlLocation, value: after.url), reaches)
            }
            return
        }
        // Without any, the API is where the document is.
        for server in gone where !(new.isEmpty && server.comparedURL.isEmpty) {
            report(
                .serverRemoved, subject, "the server \(server.url) was removed", old: Site(server.urlLocation, value: server.url), new: nil, after: places.new,
                reaches)
        }
        for server in fresh where !(old.isEmpty && server.comparedURL.isEmpty) {
            report(.serverAdded, subject, "the server \(server.url) was added", old: nil, new: Site(server.urlLocation, value: server.url), reaches)
        }
    }

    private mutating func compareVariables(_ old: Server, _ new: Server, _ subject: String, _ reaches: [Reach]) {
        for variable in new.variables {
            guard let before = old.variables.first(where: { $0.name == variable.name }) else { continue }
            let (oldText, newText) = (before.value.text, variable.value.text)
            guard oldText != newText else { continue }
            let oldValues = before.value.enumeration.map(Set.init)
            let newValues = variable.value.enumeration.map(Set.init)
            // Without a list, any value is allowed.
            let keepsAll = newValues.map { after in oldValues.map { $0.isSubset(of: after) } ?? false } ?? true
            report(
                keepsAll && before.value.defaultValue == variable.value.defaultValue ? .serverVariableWidened : .serverVariableChanged, subject,
                "the variable '\(variable.name)' of \(new.url) was \(oldText) and is \(newText) now", old: Site(before.nameLocation, value: oldText),
                new: Site(variable.nameLocation, value: newText), reaches)
        }
    }
}

extension Server {
    fileprivate var comparedURL: String { url.hasSuffix("/") ? String(url.dropLast()) : url }
}

extension ServerVariable {
    fileprivate var text: String {
        "'\(defaultValue)'" + (enumeration.map { " of " + ValueText.list($0.sorted().map { "'\($0)'" }) } ?? "")
    }
}
