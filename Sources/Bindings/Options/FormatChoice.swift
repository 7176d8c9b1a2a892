/// The Swift type of a `format`.
package struct FormatChoice: Sendable, Hashable {
    package let format: ConfiguredText

    /// A type of Swift, Foundation or the runtime by its name, or else one that conforms to `JSONCodable`.
    package let type: ConfiguredText

    /// One for all documents need not occur in each.
    package let mustOccur: Bool

    package init(format: ConfiguredText, type: ConfiguredText, mustOccur: Bool) {
        self.format = format
        self.type = type
        self.mustOccur = mustOccur
    }
}
