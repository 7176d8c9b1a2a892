import BinderyJSON

/// A type whose schema restricts its values beyond what Swift's types can say.
///
/// ```swift
/// extension VectorDatabaseSettings: Validatable {
///     public static let restrictions = Restrictions(#"{"properties":{"maxTokens":{"minimum":1,"maximum":51200}}}"#)
/// }
/// ```
public protocol Validatable: JSONWritable, SendableMetatype {
    /// What is asked of the JSON a value is written as.
    static var restrictions: Restrictions { get }
}

extension Validatable {
    /// Checks the value, with all that is in it, against its restrictions.
    ///
    /// The client does so before it sends a value and the router when it has received one.
    ///
    /// - Throws: What the value does not keep to, or that it cannot be written as JSON, such as a number that is not finite.
    public func validate() throws(RestrictionError) {
        let bytes: [UInt8]
        do {
            bytes = try JSONWriter.encode(self)
        } catch {
            throw RestrictionError([Violation(pointer: "", keyword: "type", message: "must be JSON: \(error)")])
        }
        try Self.restrictions.check(bytes)
    }
}
