/// A kind of change of what a message may be. What it means depends on who sends the message.
enum ValueChange: Sendable, Hashable {
    case facet(Facet, Verb)

    /// - Parameter isOfProperty: It happens to a property, and not to the parameter, header or body itself.
    case convention(Convention, isOfProperty: Bool)
}

extension ValueChange {
    /// As seen from the other side of a number of `not`, where all that matters is what it does to the values that are allowed.
    var underNot: ValueChange {
        switch self {
        case .convention(let convention, _):
            switch (convention.levels.in, convention.levels.out) {
            case (.safe, .safe): self
            case (.safe, _): .facet(.not, .narrowed)
            case (_, .safe): .facet(.not, .widened)
            case (.risky, _), (.breaking, _): .facet(.not, .changed)
            }
        case .facet(let facet, let verb):
            switch (facet.judgement, verb.relation) {
            case (.annotation, _): self
            case (.undecidable, _): .facet(facet, verb.mirrored)
            case (_, .narrower): .facet(.not, .widened)
            case (_, .wider): .facet(.not, .narrowed)
            case (_, .incomparable), (_, .annotation): .facet(.not, .changed)
            }
        }
    }

    func level(_ direction: Direction) -> Level {
        switch self {
        case .facet(let facet, let verb): facet.judgement.level(verb, direction)
        case .convention(let convention, _): direction == .in ? convention.levels.in : convention.levels.out
        }
    }

    /// `request-property-max-length-narrowed`, `response-header-removed`, `request-parameter-property-added`
    func id(_ direction: Direction, at place: Place) -> String {
        let message = direction == .in ? "request" : "response"
        switch self {
        case .facet(let facet, let verb): return "\(message)-\(place.rawValue)-\(facet.rawValue)-\(verb.rawValue)"
        case .convention(let convention, let isOfProperty):
            let member = isOfProperty && place != .property ? "property-" : ""
            return "\(message)-\(place.rawValue)-\(member)\(convention.named(direction).rawValue)"
        }
    }
}
