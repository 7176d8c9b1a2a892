import BinderySpecTree

/// Finds the document that the others in a folder are parts of.
struct RootDocumentFinder {
    let files: any FileStore

    /// - Returns: The path of the document.
    func document(in folder: String) throws(UsageError) -> String {
        let names = files.names(in: folder)
        let paths = names.map { folder == "." || folder.isEmpty ? $0 : Path(folder).withoutTrailingSlashes + "/" + $0 }
        let candidates = zip(names, paths).filter { name, path in Self.endings.contains { name.lowercased().hasSuffix($0) } && !files.isFolder(path) }
        if let known = Self.usualNames.lazy.compactMap({ name in candidates.first { $0.0 == name } }).first { return known.1 }
        let documents = candidates.map(\.1).filter(isDocument)
        if documents.count == 1 { return documents[0] }
        let found = documents.isEmpty ? "no OpenAPI document stands in" : "several OpenAPI documents stand in"
        throw UsageError(message: "\(found) '\(folder)', and none is called openapi.yaml; name the one that is meant")
    }

    private static let endings = [".yaml", ".yml", ".json"]

    private static let usualNames = ["openapi", "swagger"].flatMap { name in endings.map { name + $0 } }

    /// In bytes; what is longer is looked at only when it is named.
    private static let largestDocument = 64 << 20

    private func isDocument(_ path: String) -> Bool {
        guard let bytes = try? files.readDocument(path, upTo: Self.largestDocument) else { return false }
        var log = DiagnosticLog()
        let fields = SpecParser().parse(SourceFile(path: path, bytes: bytes), log: &log)?.object
        return fields?["openapi"] != nil || fields?["swagger"] != nil
    }
}
