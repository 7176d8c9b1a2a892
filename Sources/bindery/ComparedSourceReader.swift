import BinderyOpenAPI
import BinderySpecTree

/// Reads a document that is named by its path, by its folder, as `-`, or as `REVISION:path`.
struct ComparedSourceReader {
    let files: FileSystem
    let settings: DiffSettings

    func read(_ name: String) throws -> ComparedSource {
        if name == "-" {
            let source = SourceFile(path: "<stdin>", bytes: try files.readStandardInput(upTo: FileSystem.largestDocument))
            return ComparedSource(
                source: source, revision: nil, path: nil, folder: nil,
                references: ReferencedFiles(document: source.path, options: settings.references(of: nil), files: files))
        }
        // A file may have a colon in its name.
        if files.exists(name) { return try read(name, in: files) }
        guard let colon = name.firstIndex(of: ":"), colon != name.startIndex else {
            throw FileSystem.Failure(description: "\(name): no such file")
        }
        return try read(String(name[name.index(after: colon)...]), ofRevision: String(name[..<colon]))
    }

    private func read(_ path: String, in files: FileSystem) throws -> ComparedSource {
        let document = files.isFolder(path) ? try RootDocumentFinder(files: files).document(in: path) : path
        let source = SourceFile(path: document, bytes: try files.readDocument(document, upTo: FileSystem.largestDocument))
        let references = ReferencedFiles(document: document, options: settings.references(of: document), files: files)
        return ComparedSource(source: source, revision: nil, path: document, folder: document == path ? nil : path, references: references)
    }

    private func read(_ path: String, ofRevision revision: String) throws -> ComparedSource {
        let store = try files(ofRevision: revision, for: path)
        let repository = store.repository
        // From the root, as git takes it, or else from the working folder.
        let rooted = [Path("").resolving(path), Path(repository.prefix).resolving(path)].first { store.realPath($0) != nil }
        guard let rooted else {
            let names = NearestName(among: store.names(in: Path(path).folder))
            throw FileSystem.Failure(description: "\(revision):\(path): no such file in that revision\(names.suggestion(for: Path(path).name))")
        }
        let document = store.isFolder(rooted) ? try RootDocumentFinder(files: store).document(in: rooted) : rooted
        let source = SourceFile(path: "\(revision):\(document)", bytes: try store.readDocument(document, upTo: FileSystem.largestDocument))
        let upwards = repository.prefix.split(separator: "/").map { _ in "../" }.joined()
        // Paths of options are relative to the working folder, those of the revision to the root.
        let options = settings.references(of: upwards + document).relative(to: Path(repository.prefix))
        let references = ReferencedFiles(document: document, options: options, files: store)
        return ComparedSource(
            source: source, revision: revision, path: upwards + document, folder: document == rooted ? nil : "\(revision):\(rooted)",
            references: RevisionFiles(revision: revision, files: references))
    }
    private func files(ofRevision revision: String, for path: String) throws(FileSystem.Failure) -> RevisionFileStore {
        do {
            return try GitRepository().files(of: revision)
        } catch {
            throw FileSystem.Failure(description: "\(revision):\(path): no such file, and as a revision: \(error.message)")
        }
    }
}
