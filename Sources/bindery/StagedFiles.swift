/// New contents of files. All of them are written, each beside the file it is for, before the first takes its place: a full disk leaves everything as it was.
struct StagedFiles {
    let files: FileSystem
    private var removals: [(path: String, root: String)] = []
    private var written: [(path: String, temporary: String)] = []

    private var newFolders: [String] = []

    /// Those that are known to be there by now.
    private var folders: Set<String> = []

    init(files: FileSystem) {
        self.files = files
    }

    /// What a run that was killed may leave behind.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(prefix) && name.hasSuffix(suffix)
    }

    mutating func write(_ text: String, to path: String) throws(FileSystem.Failure) {
        let folder = Path(path).folder
        if !folders.contains(folder) {
            try files.makeFolder(folder, noting: &newFolders)
            folders.insert(folder)
        }
        let temporary = Self.temporaryPath(for: path, in: folder)
        try files.create(temporary, text, as: path)
        written.append((path, temporary))
    }

    /// - Parameter root: The folder that stays when it is empty, unlike those between it and the file.
    mutating func remove(_ path: String, upTo root: String) {
        removals.append((path, root))
    }

    /// Removes first: where `Pet.swift` and `pet.swift` are one file, the old one would take the new one along. Otherwise in the order things were asked for.
    func commit() throws(FileSystem.Failure) {
        for removal in removals {
            try files.removeFile(removal.path)
            var folder = Path(removal.path).folder
            while folder != removal.root, folder.hasPrefix(removal.root), files.removeEmptyFolder(folder) { folder = Path(folder).folder }
        }
        for file in written { try files.rename(file.temporary, to: file.path) }
    }

    /// As if nothing had been asked for.
    func discard() {
        for file in written { try? files.removeFile(file.temporary) }
        for folder in newFolders.reversed() { files.removeEmptyFolder(folder) }
    }

    /// In the same folder, so that it can be renamed, and hidden, so that nobody compiles it.
    private static func temporaryPath(for path: String, in folder: String) -> String {
        let name = prefix + Path(path).name + suffix
        return folder.isEmpty ? name : folder == "/" ? "/" + name : folder + "/" + name
    }

    private static let prefix = ".bindery-"
    private static let suffix = ".tmp"
}
