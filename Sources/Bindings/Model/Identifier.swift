/// A Swift name, final.
package struct Identifier: Sendable, Hashable {
    /// Without backticks.
    package let name: String

    /// - Parameter name: A name that ``IdentifierSpelling`` has made one, or that is one of ours.
    package init(_ name: String) {
        self.name = name
    }

    /// As it is written where it is declared or stands alone.
    package var declared: String { ReservedWords.needBackticks.contains(name) ? "`\(name)`" : name }

    /// As it is written after a dot, and as an argument label.
    package var member: String { ReservedWords.needBackticksAfterDot.contains(name) ? "`\(name)`" : name }
}
