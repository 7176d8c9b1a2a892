/// A name the user chose.
package struct NameChoice: Sendable, Hashable {
    /// What is named; see ``TargetFinder``.
    package let target: ConfiguredText

    /// A Swift name.
    package let name: ConfiguredText

    package init(target: ConfiguredText, name: ConfiguredText) {
        self.target = target
        self.name = name
    }
}
