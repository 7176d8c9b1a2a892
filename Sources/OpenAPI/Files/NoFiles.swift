import BinderySpecTree

/// The files of a document that stands alone: none.
package struct NoFiles: DocumentFiles {
    package init() {}

    package func path(of reference: String, from path: String) throws(UnavailableFile) -> String {
        throw UnavailableFile(id: "external-reference", message: "'\(reference)' is another document, and this one stands alone")
    }

    package func file(at path: String) throws(UnavailableFile) -> SourceFile {
        throw UnavailableFile(id: "external-reference", message: "'\(path)' is another document, and this one stands alone")
    }
}
