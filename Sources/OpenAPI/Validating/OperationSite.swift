import BinderySpecTree

/// An operation, and where it stands.
struct OperationSite {
    enum Kind {
        case path, webhook, callback
    }

    let kind: Kind

    /// The path, the name of the webhook, or the expression of the callback.
    let path: String
    let pathLocation: SourceLocation
    let item: PathItem
    let operation: Operation

    /// As messages name it: `GET /pets`.
    var title: String { "\(operation.method.name) \(path)" }

    /// The operations of paths, of webhooks, and of the callbacks of all these. Callbacks hold operations with callbacks, and an alias may hold the same ones
    /// many times: each is listed once.
    static func all(in resolved: ResolvedDocument) -> [OperationSite] {
        let document = resolved.document
        var sites: [OperationSite] = []
        for entry in document.paths { append(.path, entry, to: &sites, resolved) }
        for webhook in document.webhooks {
            append(.webhook, PathItem.Entry(path: webhook.name, location: webhook.nameLocation, item: webhook.value), to: &sites, resolved)
        }
        var seen: Set<SourceLocation> = []
        var position = 0
        while position < sites.count {
            for callback in sites[position].operation.callbacks.compactMap({ resolved.value($0.value) }) where seen.insert(callback.location).inserted {
                for entry in callback.items { append(.callback, entry, to: &sites, resolved) }
            }
            position += 1
        }
        return sites
    }

    private static func append(_ kind: Kind, _ entry: PathItem.Entry, to sites: inout [OperationSite], _ resolved: ResolvedDocument) {
        guard let item = resolved.value(entry.item) else { return }
        sites += item.operations.map { OperationSite(kind: kind, path: entry.path, pathLocation: entry.location, item: item, operation: $0) }
    }
}
