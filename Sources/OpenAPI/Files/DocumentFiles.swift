import BinderySpecTree

/// The files a document may refer to. Which of them may be read, and what stands for a URL, is decided by who provides them.
package protocol DocumentFiles: Sendable {
    /// Where the file is that a reference names, without looking whether it is there.
    ///
    /// - Parameters:
    ///   - reference: A URI reference without its fragment: `../models/pet.yaml`, `https://example.com/pet.json`.
    ///   - path: The path of the file that refers to it.
    func path(of reference: String, from path: String) throws(UnavailableFile) -> String

    /// - Returns: The file, whose own path is the same whichever way it was reached.
    func file(at path: String) throws(UnavailableFile) -> SourceFile
}
