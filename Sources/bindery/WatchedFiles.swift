/// What a run has read and looked for, so that it can be told when the next one would see something else.
struct WatchedFiles {
    private let digests: [String: ContentDigest?]
    private let files = FileSystem()

    init(_ reads: ReadLog) {
        digests = reads.all
    }

    var paths: [String] { digests.keys.sorted() }

    /// Those the files stand in, also behind symbolic links; for what is not there, the nearest folder above it.
    var folders: [String] {
        let folders = paths.flatMap { path in
            var folder = Path(path).folder
            while !folder.isEmpty, !files.isFolder(folder) { folder = Path(folder).folder }
            return [folder.isEmpty ? "." : folder, files.realPath(path).map { Path($0).folder }].compactMap(\.self)
        }
        return Set(folders).sorted()
    }

    var haveChanged: Bool {
        digests.contains { path, digest in (try? files.readDocument(path)).map(ContentDigest.init(of:)) != digest }
    }
}
