import BinderyBindingEmitters

/// A folder of generated files, and what must change in it.
struct OutputFolder {
    /// What is known of the files from the last time they were written.
    enum Recorded {
        /// An older Bindery wrote them, or the lock file is lost.
        case nothing

        /// There is a lock file, and it makes no sense.
        case unreadable
        case record(OutputRecord)

        var record: OutputRecord? {
            if case .record(let record) = self { record } else { nil }
        }
    }

    let path: String
    let files: FileSystem

    var recordPath: String { path + "/" + OutputRecord.fileName }

    /// In bytes; a record of 100,000 files is smaller.
    private static let largestRecord = 16 << 20

    var recorded: Recorded {
        guard files.exists(recordPath) else { return .nothing }
        guard let bytes = try? files.readDocument(recordPath, upTo: Self.largestRecord), let record = OutputRecord(text: bytes) else { return .unreadable }
        return .record(record)
    }

    /// Whether every file is as it was written, and there is no other of ours.
    func holds(_ record: OutputRecord) -> Bool {
        let names = Set(self.names)
        guard record.files.keys.allSatisfy(names.contains) else { return false }
        return names.allSatisfy { path in
            guard path.hasSuffix(".swift") else { return !StagedFiles.isTemporary(Path(path).name) }
            guard let digest = record.files[path] else { return !isGenerated(path) }
            return content(of: path).map(ContentDigest.init(of:)) == digest
        }
    }

    /// - Parameter record: What is known from the last time; nil where nothing is.
    func change(to generated: [(path: String, text: String)], from record: OutputRecord?) -> FolderChange {
        // Names are compared as the folder spells them: where 'Pet.swift' and 'pet.swift' are one file, the old spelling goes and the new one comes.
        let present = self.present
        let known = Set(present)
        let kept = Set(generated.map(\.path))
        let written = generated.compactMap { file -> FolderChange.Entry? in
            // A link that leads nowhere is in nobody's way.
            guard known.contains(file.path), files.exists(path + "/" + file.path) else {
                return FolderChange.Entry(path: file.path, state: .missing, text: file.text)
            }
            guard let content = content(of: file.path) else { return FolderChange.Entry(path: file.path, state: .obstructed, text: file.text) }
            if content == Array(file.text.utf8) { return nil }
            return FolderChange.Entry(path: file.path, state: state(of: file.path, content, record) ?? .foreign, text: file.text)
        }
        let removed = present.filter { !kept.contains($0) }.compactMap { path -> FolderChange.Entry? in
            guard isGenerated(path), let content = content(of: path) else { return nil }
            return FolderChange.Entry(path: path, state: state(of: path, content, record) == .edited ? .edited : .leftOver, text: nil)
        }
        return FolderChange(entries: written + removed)
    }

    /// What keeps a change from being applied.
    func obstacles(to change: FolderChange) -> [FileSystem.Failure] {
        // Many files stand in few folders, and each is asked about once.
        let folders = Set(([recordPath] + change.entries.filter { $0.text != nil }.map { path + "/" + $0.path }).map { Path($0).folder })
        var obstacles: [FileSystem.Failure] = []
        // What keeps files from one folder often keeps them from those in it.
        for obstacle in folders.sorted().compactMap(files.obstacle(toFilesIn:)) where !obstacles.contains(obstacle) { obstacles.append(obstacle) }
        return obstacles + change.displaced.map(obstacle) + [files.obstacle(inPlaceOf: recordPath)].compactMap(\.self)
    }

    /// What stands in the place of a file.
    private func obstacle(to entry: FolderChange.Entry) -> FileSystem.Failure {
        let file = path + "/" + entry.path
        if let obstacle = files.obstacle(inPlaceOf: file) { return obstacle }
        let problem = entry.state == .foreign ? "was not written by Bindery" : "cannot be read"
        return FileSystem.Failure(description: "\(file): \(problem), and a file of its own must stand there; move it away")
    }

    /// - Parameter record: What is to be known next time.
    func stage(_ change: FolderChange, _ record: OutputRecord, in staged: inout StagedFiles) throws(FileSystem.Failure) {
        // They may have the names that new ones are about to get.
        for leftover in leftovers { try files.removeFile(path + "/" + leftover) }
        // Until all files have changed nothing is known of them: a run that is killed on the way must not make them look as if somebody had edited them.
        if !change.entries.isEmpty { staged.remove(recordPath, upTo: path) }
        for entry in change.entries {
            if let text = entry.text { try staged.write(text, to: path + "/" + entry.path) } else { staged.remove(path + "/" + entry.path, upTo: path) }
        }
        if !change.entries.isEmpty || recorded.record != record { try staged.write(record.text, to: recordPath) }
    }

    /// Nil where the file is neither recorded nor marked as ours.
    private func state(of file: String, _ content: [UInt8], _ record: OutputRecord?) -> FolderChange.State? {
        if let digest = record?.files[file] { return digest == ContentDigest(of: content) ? .stale : .edited }
        return content.starts(with: GeneratedFile.mark.utf8) ? .stale : nil
    }

    /// Where files of ours can be. Further down there may be bindings of other documents, with folders of their own.
    private static let subfolders = ["", "Models/", "Operations/"]

    /// The Swift files that may be ours.
    private var present: [String] { names.filter { $0.hasSuffix(".swift") } }

    /// What runs that were killed have left behind.
    private var leftovers: [String] { names.filter { StagedFiles.isTemporary(Path($0).name) } }

    private var names: [String] {
        Self.subfolders.flatMap { folder in files.names(in: path + "/" + folder).map { folder + $0 } }
    }

    /// Ours are known by their first line.
    private func isGenerated(_ file: String) -> Bool {
        content(of: file)?.starts(with: GeneratedFile.mark.utf8) ?? false
    }

    private func content(of file: String) -> [UInt8]? {
        try? files.readDocument(path + "/" + file)
    }
}
