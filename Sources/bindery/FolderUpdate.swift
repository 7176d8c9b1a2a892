import BinderyBindingEmitters
import BinderyThreads

/// What must change in a folder after its documents were read.
struct FolderUpdate {
    let folder: OutputFolder
    let change: FolderChange

    /// What is to be known of the files next time.
    let record: OutputRecord

    /// Why the files may be stale, as far as that was known before.
    let reason: String?

    /// Nil where nothing was generated.
    init?(of outcome: FolderOutcome) {
        guard outcome.isNew else { return nil }
        let generated = GeneratedFile.joined(outcome.outcomes.compactMap(\.result).flatMap(\.files))
        let files = ThreadedWork(inputsPerThread: 50) { (file: GeneratedFile) in
            let text = file.text
            return (path: file.path, text: text, digest: ContentDigest(of: text))
        }.results(for: generated)
        folder = outcome.folder
        change = folder.change(to: files.map { ($0.path, $0.text) }, from: folder.recorded.record)
        record = OutputRecord(
            documents: outcome.outcomes.compactMap(\.record),
            files: Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first }))
        reason = outcome.staleness.reason
    }

    /// Nothing is stale, so no reason for that is to be given.
    var isOnlyEdited: Bool { change.entries.allSatisfy { $0.state == .edited } }

    /// `wrote Pets/API.swift, which was stale`
    var lines: [String] {
        change.entries.map { "\($0.text == nil ? "removed" : "wrote") \(folder.path)/\($0.path), which was \($0.state.rawValue)" }
    }
}
