/// The files of a revision of a git repository, by their paths from its root.
struct RevisionFileStore: FileStore {
    let repository: GitRepository
    private let objects: GitObjectReader

    /// As it was given.
    let revision: String

    private let entries: [String: Entry]

    /// What stands in each folder; `` is the root.
    private let folders: [String: [String]]

    private struct Entry: Sendable {
        enum Kind: Sendable {
            case file, link, submodule
        }

        let kind: Kind
        let object: String
        let size: Int
    }

    /// - Parameter listing: What `git ls-tree -r -z -l` prints: `<mode> <type> <object> <size>\t<path>\0` for each file.
    init(repository: GitRepository, objects: GitObjectReader, revision: String, listing: [UInt8]) {
        self.repository = repository
        self.objects = objects
        self.revision = revision
        var entries: [String: Entry] = [:]
        var folders: [String: Set<String>] = ["": []]
        for line in listing.split(separator: 0) {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            let fields = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 2, fields.count == 4 else { continue }
            let path = String(decoding: parts[1], as: UTF8.self)
            let kind: Entry.Kind = fields[1] == "commit" ? .submodule : fields[0] == "120000" ? .link : .file
            entries[path] = Entry(kind: kind, object: fields[2], size: Int(fields[3]) ?? 0)
            var (folder, name) = Self.parts(of: path)
            while folders[folder, default: []].insert(name).inserted, !folder.isEmpty { (folder, name) = Self.parts(of: folder) }
        }
        self.entries = entries
        self.folders = folders.mapValues { $0.sorted() }
    }

    func realPath(_ path: String) -> String? {
        found(path).map { "/" + $0 }
    }

    func isFolder(_ path: String) -> Bool {
        found(path).map { folders[$0] != nil } ?? false
    }

    func names(in folder: String) -> [String] {
        found(folder).flatMap { folders[$0] } ?? []
    }

    func readDocument(_ path: String, upTo limit: Int) throws(FileSystem.Failure) -> [UInt8] {
        let shown = "\(revision):\(path)"
        guard let found = found(path) else { throw FileSystem.Failure(description: "\(shown): no such file") }
        guard let entry = entries[found] else { throw FileSystem.Failure(description: "\(shown): is a folder, not a file") }
        guard entry.kind == .file else { throw FileSystem.Failure(description: "\(shown): is a submodule, not a file") }
        guard entry.size <= limit else { throw FileSystem.Failure(description: "\(shown): is larger than \(limit >> 20) MB") }
        do {
            return try objects.content(of: entry.object)
        } catch {
            throw FileSystem.Failure(description: "\(shown): \(error.message)")
        }
    }

    /// More links than this, one leading to the next, lead nowhere.
    private static let longestChain = 40

    /// The path of what is there, every link followed; nil where nothing is, or a link leads out of the repository.
    private func found(_ path: String, links: Int = 0) -> String? {
        var found = ""
        var rest = path.split(separator: "/")[...]
        while let part = rest.popFirst() {
            if part == "." { continue }
            if part == ".." {
                guard !found.isEmpty else { return nil }
                found = Self.parts(of: found).folder
                continue
            }
            let next = found.isEmpty ? String(part) : found + "/" + part
            guard let entry = entries[next], entry.kind == .link else {
                guard entries[next] != nil || folders[next] != nil else { return nil }
                found = next
                continue
            }
            guard links < Self.longestChain, let target = try? objects.content(of: entry.object), target.first != UInt8(ascii: "/") else { return nil }
            let remaining = rest.map { "/" + $0 }.joined()
            return self.found(found + "/" + String(decoding: target, as: UTF8.self) + remaining, links: links + 1)
        }
        return found
    }

    /// `specs/pets.yaml` → `specs`, `pets.yaml`
    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
