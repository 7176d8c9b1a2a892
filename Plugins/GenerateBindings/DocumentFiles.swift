import Foundation

/// Every file that the bindings of a target may depend on, so that an edit of any of them generates anew: all YAML and JSON below its folder, and those elsewhere
/// that one of these names.
///
/// Which of them are documents, and where in them a file is named, takes more than a plugin has: it cannot use the tool's modules. So each word that ends like the
/// name of such a file counts, if the file is there. One too many costs nothing; one too few, such as a file without an extension outside the folder, is read all
/// the same, but only an edit of another file makes its own known.
struct DocumentFiles {
    let folder: URL

    var urls: [URL] {
        var known: Set<String> = []
        var found: [URL] = []
        var pending = below
        while let url = pending.popLast() {
            guard known.insert(url.path).inserted else { continue }
            found.append(url)
            pending += named(in: url)
        }
        return found.sorted { $0.path < $1.path }
    }

    private static let extensions: Set<String> = ["yaml", "yml", "json"]

    /// Larger ones are data, not descriptions.
    private static let largestFile = 64 << 20

    private var below: [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (files?.compactMap { $0 as? URL } ?? []).map(\.standardizedFileURL).filter(isDocument)
    }

    private func isDocument(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return Self.extensions.contains(url.pathExtension.lowercased()) && FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    /// `$ref: "../common/models.yaml#/Pet"` → `../common/models.yaml`
    private func named(in file: URL) -> [URL] {
        guard let data = try? Data(contentsOf: file), data.count <= Self.largestFile, let names = Self.names else { return [] }
        let text = String(decoding: data, as: UTF8.self)
        let folder = file.deletingLastPathComponent()
        let matches = names.matches(in: text, range: NSRange(text.startIndex..., in: text))
        let words = Set(matches.compactMap { Range($0.range, in: text).map { String(text[$0]) } })
        return words.map { URL(fileURLWithPath: $0.removingPercentEncoding ?? $0, relativeTo: folder).standardizedFileURL }.filter(isDocument)
    }

    /// Between quotes, where there may be blanks, or without.
    private static let names = try? NSRegularExpression(
        pattern: #"(?<=")[^"'#\r\n]+\.(?:ya?ml|json)\b|(?<=')[^"'#\r\n]+\.(?:ya?ml|json)\b|[^\s"'#,{}\[\]]+\.(?:ya?ml|json)\b"#)
}
