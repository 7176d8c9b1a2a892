/// What code that was written against the old bindings notices when it is compiled against the new ones.
package enum SourceEffect: String, Sendable, Hashable, Comparable, CaseIterable {
    case none

    /// It compiles, with a warning.
    case deprecation

    /// Only a `switch` that names every case and has no `default` no longer compiles.
    case `switch`

    /// Some uses no longer compile.
    case breaking

    package static func < (left: SourceEffect, right: SourceEffect) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .deprecation: 1
        case .switch: 2
        case .breaking: 3
        }
    }
}
