/// A file that a document refers to cannot be had.
package struct UnavailableFile: Error, Sendable, Hashable {
    /// The id of the diagnostic at the reference.
    package let id: String

    /// What is wrong, and what to do about it.
    package let message: String

    package init(id: String, message: String) {
        self.id = id
        self.message = message
    }
}
