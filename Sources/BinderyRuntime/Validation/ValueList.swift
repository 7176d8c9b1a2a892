/// The values of `enum` or `const` (JSON Schema Validation sections 6.1.2 and 6.1.3), compared by what they mean: 1 is 1.0.
struct ValueList: Sendable {
    private let canonicalForms: Set<[UInt8]>
    /// As the schema has them, cut when there are many.
    let phrase: String

    /// - Parameter values: Each value's canonical form and its text.
    init(_ values: [(canonicalForm: [UInt8], text: String)]) {
        canonicalForms = Set(values.map(\.canonicalForm))
        let listed = values.prefix(16).map(\.text).joined(separator: ", ")
        phrase = values.count > 16 ? "\(listed) … (\(values.count) values)" : listed
    }

    func contains(_ canonicalForm: [UInt8]) -> Bool {
        canonicalForms.contains(canonicalForm)
    }
}
