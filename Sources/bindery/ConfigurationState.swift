import BinderySpecTree

/// A `bindery.yaml` that was there before a new target, and is not ours to change: what it takes for the target to be in it.
struct ConfigurationState {
    enum Documents {
        /// The new one is among them.
        case complete

        /// There are others.
        case some

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

    /// Of a file that cannot be understood, nothing is known that would be worth saying here.
    private static func documents(of path: String, _ target: NewTarget, _ files: FileSystem) -> Documents {
        var log = DiagnosticLog()
        guard let bytes = try? files.read(path) else { return .some }
        guard let tree = SpecParser().parse(SourceFile(path: path, bytes: bytes), log: &log) else { return log.isOfEmptyDocument ? .missing : .some }
        guard let list = tree.object?["documents"] else { return tree.object == nil ? .some : .missing }
        guard let entries = list.array else { return .some }
        if entries.isEmpty { return .none }
        let folder = Path(Path(path).folder)
        let isComplete = entries.contains { entry in
            guard let fields = entry.object, let document = fields["document"]?.string, let output = fields["output"]?.string else { return false }
            return fields["module"]?.string == target.module && Path(folder.resolving(document)).absolute == Path(target.document).absolute
                && Path(folder.resolving(output)).absolute == Path(target.folder).absolute
        }
        return isComplete ? .complete : .some
    }
}
