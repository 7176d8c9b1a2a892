import BinderyOpenAPI
import BinderySpecTree
import Foundation

/// The files that a document may refer to: those in its own folder and what stands for URLs; every other only when that is allowed.
///
/// Whether a file is in a folder is decided by where both are once every symbolic link is followed, so that no link leads out. The path that is checked is the
/// path that is read: `..` has been taken out of it before.
struct ReferencedFiles: DocumentFiles {
    let document: String
    let options: ReferenceOptions
    let files: any FileStore

    /// The document, and its folder and what stands for URLs, where they really are.
    private let realDocument: String?
    private let realFolder: String
    private let realRoots: [String]

    init(document: String, options: ReferenceOptions, files: any FileStore) {
        self.document = document
        self.options = options
        self.files = files
        realDocument = files.realPath(document)
        let folder = Path(document).folder
        realFolder = files.realPath(folder.isEmpty ? "." : folder) ?? "/"
        realRoots = [realFolder] + options.mappings.compactMap { files.realPath($0.path) }
    }

    func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
        let scheme = reference.prefix { $0 != ":" && $0 != "/" }
        guard reference.dropFirst(scheme.count).first == ":", scheme.count > 0 else { return try joined(reference.decoded, to: path) }
        guard scheme.lowercased() == "file" else { return try self.path(forURL: reference) }
        let rest = reference.dropFirst("file:".count)
        let local = ["///", "//localhost/"].first(where: rest.hasPrefix).map { rest.dropFirst($0.count - 1) } ?? rest
        if local.hasPrefix("//") { throw UnavailableFile(id: "unmapped-url", message: "'\(reference)' is a file of another machine; nothing is fetched") }
        return try joined(String(local).decoded, to: path)
    }

    func file(at path: String) throws(UnavailableFile) -> SourceFile {
        guard let real = files.realPath(path) else {
            // What lies outside is not even looked for.
            guard isAllowed(Path(path).real(files)) else { throw outside(path) }
            let folder = Path(path).folder
            let names = NearestName(among: files.names(in: folder.isEmpty ? "." : folder))
            throw UnavailableFile(id: "missing-file", message: "there is no file '\(path)'\(names.suggestion(for: Path(path).name))")
        }
        guard isAllowed(real) else { throw outside(path) }
        do {
            return SourceFile(path: shown(real, as: path), bytes: try files.readDocument(path, upTo: FileSystem.largestDocument))
        } catch {
            throw UnavailableFile(id: "unreadable-reference", message: error.description)
        }
    }

    /// In bytes; what is longer is no path to any system.
    private static let longestPath = 4096

    private func path(forURL url: String) throws(UnavailableFile) -> String {
        let matches = options.mappings.compactMap { mapping in mapping.path(for: url).map { (length: mapping.url.count, path: $0) } }
        if let longest = matches.max(by: { $0.length < $1.length }) { return longest.path }
        throw UnavailableFile(id: "unmapped-url", message: "'\(url)' is not fetched; name a file that stands for it with --map \(url)=<file>")
    }

    private func joined(_ reference: String, to path: String) throws(UnavailableFile) -> String {
        if reference.isEmpty || reference.utf8.contains(0) || reference.utf8.count > Self.longestPath {
            throw UnavailableFile(id: "missing-file", message: "'\(reference)' names no file")
        }
        return Path(Path(path).folder).resolving(reference)
    }

    private func isAllowed(_ real: String) -> Bool {
        options.allowsOutside || realRoots.contains { real == $0 || real.hasPrefix($0 == "/" ? $0 : $0 + "/") }
    }

    private func outside(_ path: String) -> UnavailableFile {
        UnavailableFile(
            id: "outside-reference",
            message: "'\(path)' is not in the folder of '\(document)'; allow that with --allow-outside if the document can be trusted")
    }

    /// One path for a file, however it was reached. What is below the folder of the document is shown so; a link in it by what it leads to.
    private func shown(_ real: String, as path: String) -> String {
        if real == realDocument { return document }
        guard real.hasPrefix(realFolder + "/") else { return path }
        return Path(Path(document).folder).resolving(String(real.dropFirst(realFolder.count + 1)))
    }
}
