/// Which parts of a document are generated. What is kept brings along what it needs, and is called as it would be without the filter.
package struct DocumentFilter: Sendable, Hashable {
    /// Patterns in which `*` stands for any text without a `/`, and `**` between slashes for any number of segments.
    package struct Criteria: Sendable, Hashable {
        /// Of operations, by their path: `/pets/**`
        package var paths: [ConfiguredText] = []

        /// Of operations, by any of their tags.
        package var tags: [ConfiguredText] = []

        /// By `operationId`, or by method and path: `GET /pets/{id}`
        package var operations: [ConfiguredText] = []

        /// Of components.
        package var schemas: [ConfiguredText] = []

        package init() {}

        var concernOperations: Bool { !paths.isEmpty || !tags.isEmpty || !operations.isEmpty }
        var isEmpty: Bool { !concernOperations && schemas.isEmpty }
    }

    /// Empty: everything.
    package var include = Criteria()

    /// Goes before what is included.
    package var exclude = Criteria()

    package init() {}

    package var isEmpty: Bool { include.isEmpty && exclude.isEmpty }
}
