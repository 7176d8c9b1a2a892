import BinderyOpenAPI
import BinderySpecTree
import Foundation

@testable import bindery

/// The files of a case, by their paths in its folder.
struct CaseFiles: DocumentFiles {
    let folder: URL

    func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
        Path(Path(path).folder).resolving(reference)
    }

    func file(at path: String) throws(UnavailableFile) -> SourceFile {
        do {
            return SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(path))))
        } catch {
            throw UnavailableFile(id: "missing-file", message: "there is no file '\(path)'")
        }
    }
}
