import BinderyOpenAPI

/// Finds what one version of an API does differently from another on the wire: one finding an edit, however many operations it reaches.
package struct DocumentComparer: Sendable {
    package init() {}

    /// - Returns: In the order of the new document, what was removed standing where it was.
    package func compare(_ old: ResolvedDocument, with new: ResolvedDocument) -> [Finding] {
        []
    }
}
