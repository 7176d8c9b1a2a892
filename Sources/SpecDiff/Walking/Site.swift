import BinderySpecTree

/// Where one of the documents says something, and what.
struct Site: Sendable, Hashable {
    /// Of the keyword if ``keywords`` is empty, or else of the object that has it.
    let location: SourceLocation

    /// The first of these that the object has is meant.
    let keywords: [String]
    let value: String?

    init(_ location: SourceLocation, keywords: [String] = [], value: String? = nil) {
        self.location = location.written
        self.keywords = keywords
        self.value = value
    }
}
