/// From which way a value travels to what a change of it means: who sends it breaks when less is allowed, who receives it when more is.
enum Judgement: Sendable {
    case variance

    /// As ``variance``; but a restriction that requests are newly said to have may have been there, unsaid, all the time.
    case restriction

    /// As ``variance``; but those who receive are expected to take what they do not know.
    case tolerance

    /// Which values are allowed cannot be compared, so that what may break is no more than ``Level/risky``.
    case undecidable

    /// The same values are allowed.
    case annotation

    func level(_ verb: Verb, _ direction: Direction) -> Level {
        let breaks = Self.breaks(verb.relation, direction)
        switch self {
        case .variance: return breaks ? .breaking : .safe
        case .restriction:
            if direction == .in, verb == .added { return .risky }
            return breaks ? .breaking : .safe
        case .tolerance:
            if direction == .out, breaks, verb != .replaced { return .risky }
            return breaks ? .breaking : .safe
        case .undecidable: return breaks ? .risky : .safe
        case .annotation: return .safe
        }
    }

    private static func breaks(_ relation: Relation, _ direction: Direction) -> Bool {
        switch (relation, direction) {
        case (.narrower, .in), (.wider, .out), (.incomparable, _): true
        case (.wider, .in), (.narrower, .out), (.annotation, _): false
        }
    }
}
