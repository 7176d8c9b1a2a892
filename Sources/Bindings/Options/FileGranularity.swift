/// How much a file holds.
package enum FileGranularity: Sendable, Hashable {
    /// A component's type; the operations of a tag.
    case type

    /// The types that only the operations of a tag use; its operations.
    case tag

    /// Everything.
    case single

    /// So many files of the same names, whatever the document holds, for a build that must know them before it has read the document.
    case fixed(count: Int)

    /// What holds where nothing is said: a change to a component recompiles little, and reads well as a difference.
    package static let standard = FileGranularity.type
}

extension FileGranularity {
    /// Four files hold what all operations share.
    package static let counts = 5...999

    /// The granularities that have a name; the other is a number.
    package static let names = ["type", "tag", "single"]

    package init?(_ text: String) {
        switch text {
        case "type": self = .type
        case "tag": self = .tag
        case "single": self = .single
        default:
            guard let count = Int(text), Self.counts.contains(count) else { return nil }
            self = .fixed(count: count)
        }
    }
}
