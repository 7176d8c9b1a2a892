import BinderySpecTree

/// The files that have been read, each once, and what stands in them under a URI of its own.
struct FileLibrary: Sendable {
    struct File: Sendable {
        let root: Node

        /// The URI the file gives itself, with `$self` or an `$id` at its root, or else the URL it stands for.
        let identifier: String?

        /// Whether an `$id` or an anchor may stand in it.
        let hasResources: Bool
    }

    /// What came of a path that was asked for.
    enum Entry: Sendable {
        case file(SourcePath)
        case unavailable(UnavailableFile)

        /// The file is there and has been complained about.
        case unreadable
    }

    /// What is asked for where: most documents refer to the same few files over and over.
    struct Request: Sendable, Hashable {
        let document: String
        let base: String?
        let file: SourcePath
    }

    /// By the path that was asked for.
    var entries: [String: Entry] = [:]

    /// What was found, path or not.
    var answers: [Request: Resource] = [:]

    /// Every file that was read but the document itself, in the order they were first referred to.
    private(set) var sources: [SourceFile] = []
    private var files: [SourcePath: File] = [:]
    private var resources: [String: Resource] = [:]
    private var anchors: [SourcePath: [String?: [String: Node]]] = [:]
    private var unindexed: [SourcePath] = []

    /// What stands in the files of ``sources``, as far as it could be read.
    var trees: [Node] { sources.compactMap { files[SourcePath($0.path)]?.root } }

    func file(_ path: SourcePath) -> File? { files[path] }

    mutating func add(_ source: SourceFile) { sources.append(source) }

    mutating func add(_ file: File, at path: SourcePath) {
        files[path] = file
        if file.hasResources { unindexed.append(path) }
        if let identifier = file.identifier, resources[identifier] == nil {
            resources[identifier] = Resource(file: path, root: file.root, base: identifier)
        }
    }

    /// What a URI without a fragment names: a file, or a schema with that `$id` in one of the files read so far.
    mutating func resource(_ identifier: String) -> Resource? {
        index()
        return resources[identifier]
    }

    /// The schemas of a resource that have an anchor.
    mutating func anchors(of resource: Resource) -> [String: Node] {
        index()
        return anchors[resource.file]?[resource.base] ?? [:]
    }

    private mutating func index() {
        for path in unindexed {
            guard let file = files[path] else { continue }
            let index = ResourceIndex(file.root, identifier: file.identifier)
            anchors[path] = index.anchors
            for (identifier, node) in index.resources where resources[identifier] == nil {
                resources[identifier] = Resource(file: path, root: node, base: identifier)
            }
        }
        unindexed = []
    }
}
