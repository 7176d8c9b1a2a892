/// What has happened to what a schema says in one respect.
enum Verb: String, Sendable, Hashable, CaseIterable {
    /// Nothing was said, and now something is.
    case added

    /// Something was said, and now nothing is.
    case removed
    case narrowed, widened, changed

    /// Nothing that was allowed still is.
    case replaced

    /// What it makes of the values that are allowed.
    var relation: Relation {
        switch self {
        case .added, .narrowed: .narrower
        case .removed, .widened: .wider
        case .changed, .replaced: .incomparable
        }
    }

    /// As seen from the other side of `not`.
    var mirrored: Verb {
        switch self {
        case .added: .removed
        case .removed: .added
        case .narrowed: .widened
        case .widened: .narrowed
        case .changed, .replaced: self
        }
    }

    /// Of a set: what was allowed no longer is, or what is allowed was not. Nil when neither is so.
    init?(loses: Bool, gains: Bool) {
        switch (loses, gains) {
        case (false, false): return nil
        case (true, false): self = .narrowed
        case (false, true): self = .widened
        case (true, true): self = .changed
        }
    }
}
