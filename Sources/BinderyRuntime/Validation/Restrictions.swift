import Synchronization

/// What a JSON Schema (2020-12) asks of a value, whatever the value's Swift type.
///
/// Every keyword of the vocabularies for applying subschemas, for unevaluated locations and for validation counts. Formats are left to the Swift types. A `pattern`
/// that is not a regular expression restricts nothing. The text is read when it is used first, so that types may refer to each other in circles.
///
/// Beyond JSON Schema, generated text says:
/// - `{"$type": n}`, or `n` where that is all of a schema, for the restrictions of the n-th of `types`;
/// - `{"$properties": {"id owner_id": …}}` for the schema of several properties, a space between their names;
/// - `{"$ref": "#/$defs/name"}` for a definition of the nearest schema around it that begins with `$defs`, and for nothing else.
public final class Restrictions: Sendable, ExpressibleByStringLiteral {
    private let text: String
    private let types: [any Validatable.Type]
    private let parsed = AtomicLazyReference<SchemaNode>()

    /// - Parameters:
    ///   - text: A JSON Schema. With one that is not well-formed every value is a violation that says so.
    ///   - types: What a number refers to, from 0.
    public init(_ text: String, types: [any Validatable.Type] = []) {
        self.text = text
        self.types = types
    }

    /// Restrictions without other types: `request.query("limit", limit, restrictions: #"{"minimum":1}"#)`.
    public convenience init(stringLiteral text: String) {
        self.init(text)
    }

    /// - Throws: What ``violations(in:)-([UInt8])`` finds.
    public func check(_ bytes: [UInt8]) throws(RestrictionError) {
        let violations = violations(in: bytes)
        guard violations.isEmpty else { throw RestrictionError(violations) }
    }

    /// The first 32 places, in the order of the text, that do not keep to the restrictions.
    ///
    /// Takes one pass over the text when no keyword applies several schemas to one place, and no memory but for `enum`, `const`, `uniqueItems` and the like.
    ///
    /// - Parameter bytes: JSON text that has been read, or written. Text that is not JSON is a violation where that keeps the restrictions from being checked.
    public func violations(in bytes: [UInt8]) -> [Violation] {
        bytes.withUnsafeBufferPointer { violations(in: $0) }
    }

    /// The first 32 places, in the order of the text, that do not keep to the restrictions; see ``violations(in:)-([UInt8])``.
    public func violations(in bytes: UnsafeBufferPointer<UInt8>) -> [Violation] {
        var evaluation = SchemaEvaluation(bytes)
        return evaluation.violations(of: schema)
    }

    var schema: SchemaNode {
        if let schema = parsed.load() { return schema }
        return parsed.storeIfNil(SchemaParser.parse(text, types: types))
    }
}
