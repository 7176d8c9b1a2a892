/// A finding that counts for nothing, because people have decided so.
package struct SetAsideFinding: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// Its kind is switched off.
        case off

        /// It is known and meant.
        case accepted(note: String?)
    }

    package let finding: Finding
    package let reason: Reason
}
