/// The kinds of findings there are.
package enum FindingIDs {
    package static let all = Set(SwiftFindingID.allCases.map(\.rawValue) + [ComparisonAssembler.versionID])
}
