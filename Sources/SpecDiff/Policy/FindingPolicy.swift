import BinderyBindings

/// What people have decided about findings of future comparisons.
package struct FindingPolicy: Sendable {
    /// What to make of a kind of change.
    package enum Treatment: Sendable, Hashable {
        case level(Level)

        /// Set aside, and only counted.
        case off
    }

    /// One change that is known and meant.
    package struct Acceptance: Sendable {
        package let fingerprint: ConfiguredText
        package let note: String?

        package init(fingerprint: ConfiguredText, note: String?) {
            self.fingerprint = fingerprint
            self.note = note
        }
    }

    /// By the id of the finding.
    package var treatments: [String: Treatment]
    package var acceptances: [Acceptance]

    package init(treatments: [String: Treatment] = [:], acceptances: [Acceptance] = []) {
        self.treatments = treatments
        self.acceptances = acceptances
    }
}
