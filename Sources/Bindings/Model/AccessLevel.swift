package enum AccessLevel: String, Sendable, Hashable, CaseIterable {
    case `public`, package, `internal`
}
