/// A value does not keep to the restrictions of its schema.
public struct RestrictionError: Error, Hashable, Sendable {
    /// In the order of the value's text; the search ends at the 32nd.
    public let violations: [Violation]

    /// - Parameter violations: At least one.
    public init(_ violations: [Violation]) {
        self.violations = violations
    }
}

extension RestrictionError: CustomStringConvertible {
    /// A line for each violation.
    public var description: String {
        violations.map(\.description).joined(separator: "\n")
    }
}
