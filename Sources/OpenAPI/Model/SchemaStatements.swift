/// Groups of keywords that decide which values are valid.
package struct SchemaStatements: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let reference = SchemaStatements(rawValue: 1)

    /// `type`, or a boolean schema.
    package static let types = SchemaStatements(rawValue: 2)

    /// `enum` and `const`.
    package static let values = SchemaStatements(rawValue: 4)

    /// `format` and the keywords of content.
    package static let format = SchemaStatements(rawValue: 8)

    /// Bounds of numbers, lengths and counts, `multipleOf` and `pattern`.
    package static let restrictions = SchemaStatements(rawValue: 16)
    package static let arrays = SchemaStatements(rawValue: 32)
    package static let objects = SchemaStatements(rawValue: 64)
    package static let allOf = SchemaStatements(rawValue: 128)
    package static let anyOf = SchemaStatements(rawValue: 256)
    package static let oneOf = SchemaStatements(rawValue: 512)

    /// `not` and `if`.
    package static let conditions = SchemaStatements(rawValue: 1024)
    package static let discriminator = SchemaStatements(rawValue: 2048)
}
