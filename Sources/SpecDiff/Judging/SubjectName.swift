/// What has changed, as people would call it.
struct SubjectName: Hashable {
    let text: String

    /// It is, or is in, a property of something.
    let isProperty: Bool
}
