import BinderyOpenAPI
import BinderySpecTree

/// The files that a document of a revision may refer to: others of the same revision, shown as `main:specs/pet.yaml`.
struct RevisionFiles: DocumentFiles {
    let revision: String

    /// By their paths from the root of the repository.
    let files: ReferencedFiles

    func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
        shown(try files.path(of: reference, from: inside(path)))
    }

    func file(at path: String) throws(UnavailableFile) -> SourceFile {
        let file = try files.file(at: inside(path))
        return SourceFile(path: shown(file.path), bytes: file.bytes)
    }

    private func shown(_ path: String) -> String { "\(revision):\(path)" }

    private func inside(_ path: String) -> String { String(path.dropFirst(revision.count + 1)) }
}
