import BinderySpecTree

/// Makes a file that a document refers to into a tree. This is the one place where a tree is prepared before anything is read from it.
struct FileReader {
    /// - Parameter identifier: The URL the file stands for, unless it says another.
    /// - Returns: Nil where the log has been given an error.
    func read(_ source: SourceFile, identifier: String?, log: inout DiagnosticLog) -> FileLibrary.File? {
        guard let root = tree(source, log: &log) else { return nil }
        return FileLibrary.File(root, identifier: identifier, hasResources: Self.mayHaveResources(source.bytes))
    }

    /// A file in neither YAML nor JSON is one text, such as a description in Markdown.
    private func tree(_ source: SourceFile, log: inout DiagnosticLog) -> Node? {
        let isText = [".md", ".markdown", ".txt", ".html"].contains { source.path.lowercased().hasSuffix($0) }
        guard isText else { return SpecParser().parse(source, log: &log) }
        return Node(.string(String(decoding: source.bytes, as: UTF8.self)), at: SourceLocation(file: SourcePath(source.path), line: 1, column: 1))
    }

    /// `$id`, `$anchor` or `$dynamicAnchor` stands somewhere.
    private static func mayHaveResources(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast(2).contains { index in
                bytes[index] == UInt8(ascii: "$") && [UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "d")].contains(bytes[index + 1])
            }
        }
    }
}

extension FileLibrary.File {
    init(_ root: Node, identifier: String?, hasResources: Bool) {
        let stated = root.object.flatMap { $0["openapi"] == nil ? $0["$id"] : $0["$self"] }?.string
        let outer = identifier.map(URIReference.init)
        let own = stated.map { URIReference($0).resolved(against: outer) }
        self.init(
            root: root, identifier: own?.scheme == nil ? identifier : own?.withoutFragment, hasResources: hasResources)
    }
}
