import BinderyBindingEmitters
import BinderyBindings
import BinderySpecDiff
import Foundation

/// A pair, compared, with the code that uses everything of its old bindings.
struct PairComparison {
    let pair: Pair
    let old: PlannedVersion
    let new: PlannedVersion
    let findings: [Finding]
    let uses: [ClientUse]

    /// Types that implement the protocols of the new bindings.
    let servers: [ClientUse]

    /// - Parameter namespace: What the bindings stand in; nil where they are alone.
    init(_ pair: Pair, namespace: String?) throws {
        self.pair = pair
        old = try PlannedVersion(pair.old, namespace: namespace)
        new = try PlannedVersion(pair.new, namespace: namespace)
        let symbols = SurfaceComparer().compare(old.bindings, with: new.bindings)
        findings = FindingJoiner(old: old.document, new: new.document).join(symbols, to: DocumentComparer().compare(old.document, with: new.document))
        let before = InterfaceLister(bindings: old.bindings).interface()
        let after = InterfaceLister(bindings: new.bindings).interface()
        uses = ClientWriter(interface: before, prefix: "use\(namespace ?? "")_").uses()
        servers = ServerWriter(old: before, new: after, changed: Prediction(findings.flatMap(\.symbols)).requirements, prefix: namespace ?? "").uses()
    }
}
