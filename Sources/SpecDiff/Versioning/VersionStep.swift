/// Which of its three numbers a version has to raise (Semantic Versioning 2.0.0, sections 6 to 8).
package enum VersionStep: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Nothing has changed.
    case none

    /// What is promised has stayed the same.
    case patch

    /// More is promised than before.
    case minor

    /// A promise is broken.
    case major

    package static func < (left: VersionStep, right: VersionStep) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }
}
