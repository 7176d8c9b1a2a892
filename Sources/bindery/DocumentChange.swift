/// A document that changed while it was watched.
struct DocumentChange {
    /// What was generated before, if anything was.
    let old: Outcome?
    let new: Outcome
    let files: FolderChange

    init(from old: Outcome?, to new: Outcome, _ files: FolderChange) {
        self.old = old
        self.new = new
        self.files = files
    }

    /// `pets.yaml: 2 files written, 1 removed`
    var line: String {
        let parts = [
            files.writeCount > 0 ? Counted.count(files.writeCount, "file") + " written" : nil, Counted.some(files.removalCount, "removed"),
        ].compactMap(\.self)
        return "\(new.job.document): \(parts.isEmpty ? "the bindings stay as they are" : parts.joined(separator: ", "))"
    }
}
