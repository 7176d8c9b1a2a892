import BinderyOpenAPI
import BinderySpecTree
import Foundation

/// A document that `diff` compares, read from wherever it is.
struct ComparedSource {
    let source: SourceFile

    /// Of a repository; nil for files.
    let revision: String?

    /// The document's place among files, or where it would be if the revision were checked out; nil for standard input.
    let path: String?

    /// The folder that was given in its place.
    let folder: String?

    /// What the document may refer to.
    let references: any DocumentFiles
}
