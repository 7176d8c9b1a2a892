import BinderyOpenAPI

/// What each operation of a surface is called: its `operationId`; without one, a short summary that no other operation has; else its method and path. Webhooks and
/// callbacks have a name, which takes the place of summary and path.
struct OperationNaming {
    let operations: [PlacedOperation]

    /// In the order of the operations.
    func texts() -> [String] {
        let identifiers = counts(operations.compactMap { $0.operation.operationID?.text })
        let summaries = counts(operations.compactMap { $0.operation.summary.map(IdentifierSpelling.memberName) })
        let paths = counts(operations.map { IdentifierSpelling.memberName($0.shortName) })
        return operations.map { placed in
            // Of operations with one `operationId` none has a right to it.
            if let text = placed.operation.operationID?.text, identifiers[text] == 1 { return text }
            if placed.surface != .api { return placed.ownName }
            if placed.operation.operationID == nil, let summary = placed.operation.summary, Self.isShort(summary),
                summaries[IdentifierSpelling.memberName(summary)] == 1
            {
                return summary
            }
            return paths[IdentifierSpelling.memberName(placed.shortName)] == 1 ? placed.shortName : placed.fullName
        }
    }

    private func counts(_ texts: [String]) -> [String: Int] {
        Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func isShort(_ summary: String) -> Bool {
        summary.utf8.count <= 40 && NameWords(summary).words.count <= 5
    }
}

extension PlacedOperation {
    /// `GET /api/v1/pipelines/{pipeline_id}/execute` → `get/pipelines/execute`, `GET /pets/{id}` → `get/pets/by/{id}`
    fileprivate var shortName: String {
        let segments = path.split(separator: "/").map(String.init)
        var words = segments.filter { !$0.hasPrefix("{") && $0.lowercased() != "api" && !Self.isVersion($0) }
        if let last = segments.last, last.hasPrefix("{") { words.append("by/" + last) }
        return ([operation.method.name.lowercased()] + words).joined(separator: "/")
    }

    /// The usual method goes without saying: `POST created` → `created`, `GET created` → `created get`
    fileprivate var ownName: String {
        operation.method.name == "POST" ? path : path + " " + operation.method.name.lowercased()
    }

    /// Every segment.
    fileprivate var fullName: String {
        let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? "by/" + $0 : String($0) }
        return ([operation.method.name.lowercased()] + segments).joined(separator: "/")
    }

    private static func isVersion(_ segment: String) -> Bool {
        segment.first?.lowercased() == "v" && segment.count > 1 && segment.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    }
}
