import BinderyBindings
import BinderySwiftSource

/// The restrictions that parameters refer to by name: `restrictions: .accountNumber`
struct SharedRestrictionsEmitter {
    let restrictions: [SharedRestrictions]
    let spelling: TypeSpelling

    /// Empty when there are none.
    var source: SwiftSource {
        guard !restrictions.isEmpty else { return .empty }
        let constants = restrictions.map { shared -> SwiftSource in
            RestrictionsSpelling(restrictions: shared.restrictions, spelling: spelling, scope: []).constant("static let \(shared.name)")
        }
        return """
            extension Restrictions {
                \(constants, separator: .newline)
            }
            """
    }
}
