/// What a change means for those who speak the API, in any language.
package enum Level: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Existing clients and servers go on understanding each other.
    case safe

    /// It cannot be decided, or is safe only by convention.
    case risky

    /// An existing client or server is misunderstood, or refused.
    case breaking

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .safe: 0
        case .risky: 1
        case .breaking: 2
        }
    }
}
