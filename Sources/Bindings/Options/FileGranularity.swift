/// How much a file holds.
package enum FileGranularity: String, Sendable, Hashable, CaseIterable {
    /// A component's type; the operations of a tag.
    case type

    /// The types that only the operations of a tag use; its operations.
    case tag

    /// Everything.
    case single

    /// What holds where nothing is said: a change to a component recompiles little, and reads well as a difference.
    package static let standard = FileGranularity.type
}
