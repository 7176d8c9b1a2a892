import BinderyOpenAPI
import BinderySpecTree

/// An operation with the place it stands at.
struct PlacedOperation {
    indirect enum Origin {
        /// A callback goes where a runtime expression says: `{$request.body#/url}`
        case callback(of: PlacedOperation, expression: String)
    }

    let surface: Surface

    /// The path; the name of a webhook; the words by which a callback is known.
    let path: String

    /// Where the path is written.
    let pathLocation: SourceLocation
    let item: PathItem
    let operation: Operation

    /// Nil for what is no callback.
    let origin: Origin?

    /// The operation that a callback belongs to; itself, if it is none.
    var owner: PlacedOperation {
        guard case .callback(let owner, _)? = origin else { return self }
        return owner.owner
    }

    /// `GET /pets`
    var title: String {
        switch surface {
        case .api: "\(operation.method.name) \(path)"
        case .webhooks: "the webhook \(path)"
        case .callbacks: "the callback \(path)"
        }
    }

    /// Those of the API, then webhooks, then callbacks, each in the order of the document. Callbacks hold operations with callbacks, and several operations may
    /// share one: each is listed once.
    static func all(in document: ResolvedDocument) -> [PlacedOperation] {
        var all = document.document.paths.flatMap { entry in
            document.value(entry.item)?.placed(on: .api, at: entry.path, entry.location) ?? []
        }
        all += document.document.webhooks.flatMap { webhook in
            document.value(webhook.value)?.placed(on: .webhooks, at: webhook.name, webhook.nameLocation) ?? []
        }
        var seen: Set<SourceLocation> = []
        var position = 0
        while position < all.count {
            let owner = all[position]
            for entry in owner.operation.callbacks {
                guard let callback = document.value(entry.value), seen.insert(callback.location).inserted else { continue }
                let name = name(of: entry, in: owner)
                for item in callback.items {
                    let origin = Origin.callback(of: owner, expression: item.path)
                    let path = callback.items.count > 1 ? name + " " + item.path : name
                    all += document.value(item.item)?.placed(on: .callbacks, at: path, item.location, origin: origin) ?? []
                }
            }
            position += 1
        }
        return all
    }

    /// A callback of the components has a name; one of an operation's own shares the operation's.
    private static func name(of callback: Named<Referenced<Callback>>, in owner: PlacedOperation) -> String {
        switch callback.value {
        case .value: (owner.operation.operationID?.text ?? owner.title) + " " + callback.name
        case .reference(let reference): reference.target.split(separator: "/").last.map(String.init) ?? callback.name
        }
    }
}

extension PathItem {
    fileprivate func placed(
        on surface: Surface, at path: String, _ location: SourceLocation, origin: PlacedOperation.Origin? = nil
    ) -> [PlacedOperation] {
        operations.map { PlacedOperation(surface: surface, path: path, pathLocation: location, item: self, operation: $0, origin: origin) }
    }
}
