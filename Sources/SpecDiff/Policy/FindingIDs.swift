/// The kinds of findings there are.
package enum FindingIDs {
    package static let all = onlyInSwift.union(ChangeCatalog().entries.map(\.id)).union([ComparisonAssembler.versionID])

    /// Those of edits that nobody notices on the wire.
    package static let onlyInSwift = Set(SwiftFindingID.allCases.map(\.rawValue))
}
