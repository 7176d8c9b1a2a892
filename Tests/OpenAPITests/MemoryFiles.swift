import BinderyOpenAPI
import BinderySpecTree
import Foundation

/// Files that stand nowhere but here; `https://mapped/` stands for the folder `mapped`.
struct MemoryFiles: DocumentFiles {
    /// By path.
    let texts: [String: String]

    func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
        if reference.hasPrefix("https://mapped/") { return String(reference.dropFirst("https://".count)) }
        guard let url = URL(string: reference, relativeTo: URL(fileURLWithPath: "/" + path)), url.isFileURL else {
            throw UnavailableFile(id: "unmapped-url", message: "'\(reference)' is no file")
        }
        return String(url.standardizedFileURL.path.dropFirst())
    }

    func file(at path: String) throws(UnavailableFile) -> SourceFile {
        guard let text = texts[path] else { throw UnavailableFile(id: "missing-file", message: "there is no file '\(path)'") }
        return SourceFile(path: path, bytes: Array(text.utf8))
    }
}
