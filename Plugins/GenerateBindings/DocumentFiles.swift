import Foundation

/// The YAML and JSON files that may be documents of a target, or parts of one.
struct DocumentFiles {
    let folder: URL

    /// Those in the folder and its subfolders, also where these are symbolic links, as SwiftPM sees them.
    var below: [URL] { files(in: folder, inside: []) }

    /// A guess, for all that a document can say takes the tool to understand: each word that ends like the name of such a file counts if the file is there, in the
    /// files below and in those that are found so.
    var elsewhere: [URL] {
        var pending = below
        let known = Set(pending.map(\.path))
        var found = known
        while let file = pending.popLast() {
            for url in named(in: file) where found.insert(url.path).inserted { pending.append(url) }
        }
        return found.subtracting(known).sorted().map { URL(fileURLWithPath: $0) }
    }

    private static let extensions: Set<String> = ["yaml", "yml", "json"]

    /// Larger ones are data, not descriptions.
    private static let largestFile = 64 << 20

    /// - Parameter outer: Where the folders around this one really are. A link that leads back to one of them is not followed.
    private func files(in folder: URL, inside outer: Set<String>) -> [URL] {
        let real = folder.resolvingSymlinksInPath().path
        guard !outer.contains(real) else { return [] }
        // Asked for their names alone, the paths stay as they are: no link in them is resolved.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
        return names.filter { !$0.hasPrefix(".") }.map { folder.appending(path: $0) }.flatMap { url in
            isFolder(url) ? files(in: url, inside: outer.union([real])) : isDocument(url) ? [url] : []
        }
    }

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func isDocument(_ url: URL) -> Bool {
        Self.extensions.contains(url.pathExtension.lowercased()) && FileManager.default.fileExists(atPath: url.path) && !isFolder(url)
    }

    /// `$ref: "../common/models.yaml#/Pet"` → `../common/models.yaml`
    private func named(in file: URL) -> [URL] {
        guard let data = try? Data(contentsOf: file), data.count <= Self.largestFile, let names = Self.names else { return [] }
        // JSON may escape the slash.
        let text = String(decoding: data, as: UTF8.self).replacing(#"\/"#, with: "/")
        let folder = file.deletingLastPathComponent()
        let matches = names.matches(in: text, range: NSRange(text.startIndex..., in: text))
        let words = Set(matches.compactMap { Range($0.range, in: text).map { String(text[$0]) } })
        return words.map { URL(fileURLWithPath: $0.removingPercentEncoding ?? $0, relativeTo: folder).standardizedFileURL }.filter(isDocument)
    }

    /// Between quotes, where there may be blanks, or without.
    private static let names = try? NSRegularExpression(
        pattern: #"(?<=")[^"'#\r\n]+\.(?:ya?ml|json)\b|(?<=')[^"'#\r\n]+\.(?:ya?ml|json)\b|[^\s"'#,{}\[\]]+\.(?:ya?ml|json)\b"#)
}
