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
        var writes: [GeneratedFile] = []
        var missing: Set<String> = []
        for file in generated {
            guard let present = try? files.read(path + "/" + file.path) else {
                writes.append(file)
                missing.insert(file.path)
                continue
            }
            if present != Array(file.text.utf8) { writes.append(file) }
        }
        let kept = Set(generated.map(\.path))
        let removals = files.files(below: path).filter { $0.hasSuffix(".swift") && !kept.contains($0) && isGenerated($0) }
        return Change(writes: writes, missing: missing, removals: removals)
    }

    func apply(_ change: Change) throws(FileSystem.Failure) {
        for file in change.writes { try files.write(file.text, to: path + "/" + file.path) }
        for removal in change.removals { try files.remove(path + "/" + removal, upTo: path) }
    }

    /// Ours are known by their first line.
    private func isGenerated(_ file: String) -> Bool {
        guard let bytes = try? files.read(path + "/" + file) else { return false }
        return bytes.starts(with: GeneratedFile.mark.utf8)
    }
}
