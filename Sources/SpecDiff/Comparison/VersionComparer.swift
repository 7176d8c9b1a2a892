import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree
import BinderyThreads

/// Compares two versions of an API, on the wire and in Swift, and judges what it finds.
package struct VersionComparer: Sendable {
    private let policy: FindingPolicy

    package init(policy: FindingPolicy = FindingPolicy()) {
        self.policy = policy
    }

    /// - Parameter log: Told about the policy, where it decides on what is not there.
    package func compare(_ old: DocumentVersion, with new: DocumentVersion, log: inout DiagnosticLog) -> Comparison {
        let symbols = ThreadedValue { SurfaceComparer().compare(old.interface, with: new.interface) }
        let changes = DocumentComparer().compare(old.document, with: new.document)
        let findings = FindingJoiner(old: old.document, new: new.document).join(symbols.value, to: changes)
        return ComparisonAssembler(policy: policy).assemble(findings, old: Comparison.Document(old), new: Comparison.Document(new), log: &log)
    }
}

extension Comparison.Document {
    fileprivate init(_ version: DocumentVersion) {
        let document = version.document.document
        let place = document.tree.object?["info"]?.object?["version"]?.location ?? document.info.location
        self.init(
            name: version.name, revision: version.revision, title: document.info.title,
            version: Finding.Side(location: place, value: document.info.version))
    }
}
