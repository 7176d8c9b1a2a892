/// What a run has read and looked for, so that it can be told when the next one would see something else.
struct WatchedFiles {
    private let digests: [String: ContentDigest?]
    private let files = FileSystem()

    init(_ reads: ReadLog) {
        digests = reads.all
    }

    var paths: [String] { digests.keys.sorted() }

    /// Those the files stand in, also behind symbolic links, and those that hold such a link on the way, which may come to lead elsewhere; for what is not
    /// there, the nearest folder above it.
    var folders: [String] {
        let folders = paths.flatMap { path in
            var folder = Path(path).folder
            while !folder.isEmpty, !files.isFolder(folder) { folder = Path(folder).folder }
            return [folder, files.realPath(path).map { Path($0).folder }].compactMap(\.self) + foldersOfLinks(to: folder)
        }
        return Set(folders.map { $0.isEmpty ? "." : $0 }).sorted()
    }

    /// `specs/pets`, where `specs` is a link → ``
    private func foldersOfLinks(to folder: String) -> [String] {
        if folder.isEmpty || folder == "/" { return [] }
        let outer = Path(folder).folder
        return (files.isLink(folder) ? [outer] : []) + foldersOfLinks(to: outer)
    }

    var haveChanged: Bool {
        digests.contains { path, digest in (try? files.readDocument(path)).map(ContentDigest.init(of:)) != digest }
    }
}
