import BinderyBindingEmitters

/// A folder of generated files, and what must change in it.
struct OutputFolder {
    struct Change {
        /// New files, and files with another content.
        let writes: [GeneratedFile]

        /// Of the writes, those that do not exist yet.
        let missing: Set<String>

        /// Files that Bindery wrote and would not write again.
        let removals: [String]
    }

    let path: String
    let files: FileSystem

    func change(to generated: [GeneratedFile]) -> Change {
        // Names are compared as the folder spells them: where 'Pet.swift' and 'pet.swift' are one file, the old spelling goes and the new one comes.
        let present = Self.subfolders.flatMap { folder in files.names(in: path + "/" + folder).map { folder + $0 } }
        let known = Set(present)
        let kept = Set(generated.map(\.path))
        return Change(
            writes: generated.filter { !known.contains($0.path) || content(of: $0.path) != Array($0.text.utf8) },
            missing: kept.subtracting(known),
            removals: present.filter { $0.hasSuffix(".swift") && !kept.contains($0) && isGenerated($0) })
    }

    /// What keeps a change from being applied; nil when nothing does.
    func obstacle(to change: Change) -> FileSystem.Failure? {
        change.writes.lazy.compactMap { files.obstacle(to: path + "/" + $0.path) ?? strangerObstacle(at: $0.path) }.first
    }

    func apply(_ change: Change) throws(FileSystem.Failure) {
        for removal in change.removals { try files.remove(path + "/" + removal, upTo: path) }
        for file in change.writes { try files.write(file.text, to: path + "/" + file.path) }
    }

    /// A file that somebody else wrote is not ours to replace.
    private func strangerObstacle(at file: String) -> FileSystem.Failure? {
        guard let content = content(of: file), !content.starts(with: GeneratedFile.mark.utf8) else { return nil }
        return FileSystem.Failure(description: "\(path)/\(file): was not written by Bindery, and a file of its own must stand there; move it away")
    }

    /// Where files of ours can be. Further down there may be bindings of other documents, with folders of their own.
    private static let subfolders = ["", "Models/", "Operations/"]

    /// Ours are known by their first line.
    private func isGenerated(_ file: String) -> Bool {
        content(of: file)?.starts(with: GeneratedFile.mark.utf8) ?? false
    }

    private func content(of file: String) -> [UInt8]? {
        try? files.read(path + "/" + file)
    }
}
