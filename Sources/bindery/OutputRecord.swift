import BinderyBindingEmitters
import BinderySpecTree

/// What the lock file of an output folder says: from what the files were generated, and what they were then.
struct OutputRecord: Equatable {
    /// Hidden, so that SwiftPM does not take it for a resource of the target.
    static let fileName = ".bindery-lock.json"

    /// Of the tool.
    var version = BinderyVersion.current
    let documents: [DocumentRecord]

    /// By the path from the output folder.
    let files: [String: ContentDigest]

    /// As it stands in the file.
    var text: String {
        """
        {
          "about": "What 'bindery generate' wrote, and from what. Commit it with the files.",
          "bindery": \(JSONText(version).literal),
          "documents": [
        \(documents.map(Self.text(of:)).joined(separator: ",\n"))
          ],
          "files": {
        \(Self.lines(files, indentation: "    "))
          }
        }

        """
    }

    private static func text(of document: DocumentRecord) -> String {
        """
            {
              "document": \(JSONText(document.name).literal),
              "options": "\(document.options.text)",
              "operations": \(document.operationCount),
              "types": \(document.typeCount),
              "messages": \(document.messageCount),
              "sources": {
        \(lines(document.sources, indentation: "        "))
              }
            }
        """
    }

    private static func lines(_ digests: [String: ContentDigest], indentation: String) -> String {
        let entries = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return entries.map { "\(indentation)\(JSONText($0.key).literal): \"\($0.value.text)\"" }.joined(separator: ",\n")
    }
}

extension OutputRecord {
    /// Nil where the text is not what a lock file says: a merge conflict, a file cut short.
    init?(text bytes: [UInt8]) {
        var log = DiagnosticLog()
        guard let fields = SpecParser().parse(SourceFile(path: Self.fileName, bytes: bytes), log: &log)?.object, !log.hasErrors,
            let version = fields["bindery"]?.string, let nodes = fields["documents"]?.array, let files = Self.digests(fields["files"])
        else { return nil }
        let documents = nodes.compactMap(Self.document)
        guard documents.count == nodes.count else { return nil }
        self.init(version: version, documents: documents, files: files)
    }

    private static func document(_ node: Node) -> DocumentRecord? {
        guard let fields = node.object, let name = fields["document"]?.string, let options = fields["options"]?.string.flatMap(ContentDigest.init(text:)),
            let sources = digests(fields["sources"]), let operationCount = count(fields["operations"]), let typeCount = count(fields["types"]),
            let messageCount = count(fields["messages"])
        else { return nil }
        return DocumentRecord(
            name: name, options: options, sources: sources, operationCount: operationCount, typeCount: typeCount, messageCount: messageCount)
    }

    private static func digests(_ node: Node?) -> [String: ContentDigest]? {
        guard let entries = node?.object?.entries else { return nil }
        var digests: [String: ContentDigest] = [:]
        for entry in entries {
            guard let digest = entry.value.string.flatMap(ContentDigest.init(text:)) else { return nil }
            digests[entry.key] = digest
        }
        return digests
    }

    private static func count(_ node: Node?) -> Int? {
        node?.number.flatMap { Int($0) }
    }
}
