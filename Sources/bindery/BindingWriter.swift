/// Puts what was generated where it belongs: all of it, or nothing.
struct BindingWriter {
    let files: FileSystem

    /// Told of the files that keep all from being written, so that it is noticed when they no longer do.
    let reads: ReadLog?
    let console: Console
    let options: Options

    /// - Returns: What has changed, or nil when nothing was written, and everything is as it was; why has been said.
    func write(_ folders: [FolderOutcome]) -> [FolderUpdate]? {
        // One document with errors keeps all from being written, so that what is on disk is always of one piece.
        let outcomes = folders.flatMap(\.outcomes)
        if outcomes.contains(where: \.hasFailed), !options.keepGoing {
            if outcomes.contains(where: { $0.result != nil || !$0.isUnreadable }) { console.error("nothing was written") }
            return nil
        }
        let locks = FolderLocks(folders.filter(\.isNew).map(\.folder.path), files: files)
        defer { _ = locks }
        let updates = folders.compactMap(FolderUpdate.init)
        if let edits = edits(in: updates) {
            console.error("error: \(edits)\nnothing was written")
            return nil
        }
        if let obstacle = updates.lazy.compactMap({ $0.folder.obstacles(to: $0.change).first }).first { return refuse(obstacle) }
        var staged = StagedFiles(files: files)
        do {
            for update in updates { try update.folder.stage(update.change, update.record, in: &staged) }
        } catch {
            staged.discard()
            return refuse(error)
        }
        do {
            try staged.commit()
        } catch {
            staged.discard()
            console.error("error: \(error)")
            return nil
        }
        for update in updates { for line in update.lines { console.note(line) } }
        return updates
    }

    /// What somebody wrote is not to be lost; nil where nobody did, or that is meant.
    private func edits(in updates: [FolderUpdate]) -> String? {
        let edited = updates.flatMap { update in update.change.edited.map { "\(update.folder.path)/\($0.path)" } }
        guard !edited.isEmpty, !options.isForced else { return nil }
        for path in edited {
            reads?.note(path, try? files.readDocument(path))
            console.error("\(path): edited by hand")
        }
        let command = Regeneration(options, isForced: true).text
        return edited.count == 1
            ? "1 file was edited by hand since Bindery wrote it; to discard that, run: \(command)"
            : "\(edited.count) files were edited by hand since Bindery wrote them; to discard that, run: \(command)"
    }

    private func refuse(_ failure: FileSystem.Failure) -> [FolderUpdate]? {
        console.error("error: \(failure) (nothing was written)")
        return nil
    }
}
