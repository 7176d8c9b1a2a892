/// How the values that the new document allows at a place relate to those of the old one. Knows nothing of who sends them.
package enum Relation: Sendable, Hashable {
    /// Some of the old values are no longer allowed, and none are new.
    case narrower

    /// Some values are new, and all of the old ones are still allowed.
    case wider

    /// Neither contains the other, or it cannot be told.
    case incomparable

    /// The same values are allowed; people are told something else.
    case annotation
}

extension Relation {
    /// As seen from the other side of `not`, or from the new document to the old one.
    package var mirrored: Relation {
        switch self {
        case .narrower: .wider
        case .wider: .narrower
        case .incomparable, .annotation: self
        }
    }
}
