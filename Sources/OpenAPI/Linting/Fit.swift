import BinderySpecTree

/// Whether a value fits a schema.
enum Fit {
    case fits

    /// It cannot be told, or nobody would thank us for the answer.
    case unknown
    case misfit(Misfit)

    /// What does not fit, and why.
    struct Misfit {
        let location: SourceLocation

        /// `expected a string, found a number`
        let reason: String
    }

    /// Both have to fit; the first misfit counts.
    mutating func and(_ other: @autoclosure () -> Fit) {
        switch (self, other) {
        case (.misfit, _): break
        case (.fits, let other): self = other()
        case (.unknown, let other): if case .misfit(let misfit) = other() { self = .misfit(misfit) }
        }
    }

    var misfit: Misfit? {
        if case .misfit(let misfit) = self { misfit } else { nil }
    }

    var fits: Bool {
        if case .fits = self { true } else { false }
    }
}
