import BinderyOpenAPI
import BinderySpecTree

/// An operation with what it shares with others of its path.
struct PlacedOperation {
    enum Surface: Hashable {
        case path, webhook, callback
    }

    let surface: Surface

    /// As people call it: `GET /pets`, `webhook newPet`, `callback onEvent of POST /subscriptions`.
    let title: String

    /// What is the same for the same operation of both documents: a variable of a path may be renamed.
    let key: String
    /// The path, or the name of what is no path.
    let path: String
    let pathLocation: SourceLocation
    let item: PathItem
    let operation: Operation

    /// Which way requests go; answers go the other way.
    var requests: Direction { surface == .path ? .in : .out }
}

extension PlacedOperation {
    static func all(in document: ResolvedDocument) -> [PlacedOperation] {
        document.document.paths.flatMap { entry -> [PlacedOperation] in
            guard let item = document.value(entry.item) else { return [] }
            return item.operations.map { operation in
                PlacedOperation(
                    surface: .path, title: "\(operation.method.name) \(entry.path)", key: "\(operation.method.name) \(template(entry.path))",
                    path: entry.path, pathLocation: entry.location, item: item, operation: operation)
            }
        }
    }

    static func webhooks(in document: ResolvedDocument) -> [PlacedOperation] {
        document.document.webhooks.flatMap { webhook -> [PlacedOperation] in
            guard let item = document.value(webhook.value) else { return [] }
            return of(item, .webhook, "webhook \(webhook.name)", at: webhook.nameLocation)
        }
    }

    /// Those of one callback of an operation.
    static func of(_ callback: Callback, called name: String, ofOperation owner: String, in document: ResolvedDocument) -> [PlacedOperation] {
        callback.items.flatMap { entry -> [PlacedOperation] in
            guard let item = document.value(entry.item) else { return [] }
            let expression = callback.items.count > 1 ? " " + entry.path : ""
            return of(item, .callback, "callback \(name)\(expression) of \(owner)", at: entry.location)
        }
    }

    private static func of(_ item: PathItem, _ surface: Surface, _ name: String, at location: SourceLocation) -> [PlacedOperation] {
        item.operations.map { operation in
            let title = item.operations.count > 1 ? "\(name) \(operation.method.name)" : name
            return PlacedOperation(
                surface: surface, title: title, key: "\(operation.method.name) \(name)", path: name, pathLocation: location, item: item,
                operation: operation)
        }
    }

    /// `/pets/{petId}/toys` → `/pets/{}/toys`
    static func template(_ path: String) -> String {
        var text = ""
        var isVariable = false
        for character in path {
            if character == "}" { isVariable = false }
            if !isVariable { text.append(character) }
            if character == "{" { isVariable = true }
        }
        return text
    }

    /// The variables of a path, in order.
    static func variables(_ path: String) -> [String] {
        path.split(separator: "{").dropFirst(path.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
