import BinderyOpenAPI
import BinderySpecTree

/// Joins what changes in the Swift to the edit of the document that it follows from.
package struct FindingJoiner: Sendable {
    private let old: ResolvedDocument
    private let new: ResolvedDocument

    package init(old: ResolvedDocument, new: ResolvedDocument) {
        self.old = old
        self.new = new
    }

    /// - Returns: The findings with their symbols, then a finding for each edit that only the Swift notices.
    package func join(_ symbols: [SymbolChange], to findings: [Finding]) -> [Finding] {
        guard !symbols.isEmpty else { return findings }
        let places = symbols.flatMap { $0.causes + [SymbolChange.Cause(old: $0.oldLocation, new: $0.newLocation)] }
        let oldOutline = DocumentOutline(old.trees, places: Set(places.compactMap(\.old) + findings.compactMap(\.old?.location)))
        let newOutline = DocumentOutline(new.trees, places: Set(places.compactMap(\.new) + findings.compactMap(\.new?.location)))
        let finder = CauseFinder(findings: findings, old: oldOutline, new: newOutline)

        var joined: [Int: [SymbolChange]] = [:]
        var rest: [SymbolChange] = []
        for symbol in symbols {
            if let index = finder.finding(for: symbol) { joined[index, default: []].append(symbol) } else { rest.append(symbol) }
        }
        return findings.indices.map { index in joined[index].map { findings[index].with(symbols: $0) } ?? findings[index] }
            + SwiftFindings(old: oldOutline, new: newOutline).findings(of: rest.filter { $0.effect != .none })
    }
}
