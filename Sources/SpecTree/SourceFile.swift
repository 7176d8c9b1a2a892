/// A document as it was read: the path people know it by, and its bytes.
package struct SourceFile: Sendable, Hashable {
    /// The path as the user wrote it (or relative to the document that refers to it); diagnostics print it.
    package let path: String

    /// The content, unchanged.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
