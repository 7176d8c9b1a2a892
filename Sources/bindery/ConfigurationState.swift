import BinderySpecTree

/// A `bindery.yaml` that was there before a new target, and is not ours to change: what it takes for the target to be in it.
struct ConfigurationState {
    enum Documents {
        /// The new one is among them.
        case complete

        /// There are others, and so many blanks before each.
        case some(indentation: Int)

        /// The list is empty.
        case none

        /// There is no list.
        case missing
    }

    let path: String
    let documents: Documents

    init(of path: String, for target: NewTarget, _ files: FileSystem) {
        self.path = path
        documents = Self.documents(of: path, target, files)
    }

    private static func documents(of path: String, _ target: NewTarget, _ files: FileSystem) -> Documents {
        var log = DiagnosticLog()
        guard let bytes = try? files.read(path) else { return unknown }
        guard let tree = SpecParser().parse(SourceFile(path: path, bytes: bytes), log: &log) else { return log.isOfEmptyDocument ? .missing : unknown }
        guard let fields = tree.object else { return unknown }
        guard let list = fields.entries.first(where: { $0.key == "documents" }) else { return .missing }
        guard let entries = list.value.array else { return unknown }
        if entries.isEmpty { return .none }
        let folder = Path(Path(path).folder)
        let isComplete = entries.contains { entry in
            guard let fields = entry.object, let document = fields["document"]?.string, let output = fields["output"]?.string else { return false }
            return fields["module"]?.string == target.module && Path(folder.resolving(document)).absolute == Path(target.document).absolute
                && Path(folder.resolving(output)).absolute == Path(target.folder).absolute
        }
        if isComplete { return .complete }
        // A list on lines of its own begins with the '-' of its first entry.
        let place = list.value.location
        return place.line > list.keyLocation.line ? .some(indentation: place.column - 1) : unknown
    }

    /// What to say of a file that cannot be understood: generating says what is wrong with it.
    private static let unknown = Documents.some(indentation: 2)
}
