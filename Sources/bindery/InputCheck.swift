/// Whether the build plugin has declared the files that bindings were made from; where not, the next build is told.
struct InputCheck {
    let lists: InputLists
    let files: FileSystem

    /// - Parameter paths: The files that were read.
    func check(_ paths: [String]) throws(FileSystem.Failure) {
        let read = Set(paths).subtracting(self.paths(in: lists.below))
        let declared = Set(self.paths(in: lists.elsewhere))
        guard read != declared else { return }
        var staged = StagedFiles(files: files)
        try staged.write(InputLists.text(of: read.sorted()), to: lists.read)
        try staged.commit()
    }

    /// None where there is no list: then nothing was declared.
    private func paths(in list: String) -> [String] {
        (try? files.read(list)).map { InputLists.paths(in: String(decoding: $0, as: UTF8.self)) } ?? []
    }
}
