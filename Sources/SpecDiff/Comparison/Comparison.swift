import BinderySpecTree

/// What reports tell: how one version of an API differs from another.
package struct Comparison: Sendable {
    /// A document, as far as reports speak of it.
    package struct Document: Sendable {
        /// As people gave it: `main:specs/pets.yaml`.
        package let name: String

        /// The revision of a repository that it is from; nil for files.
        package let revision: String?

        /// What the API calls itself.
        package let title: String?

        /// Its number, where it is written.
        package let version: Finding.Side

        package init(name: String, revision: String? = nil, title: String?, version: Finding.Side) {
            self.name = name
            self.revision = revision
            self.title = title
            self.version = version
        }
    }

    package let old: Document
    package let new: Document

    /// What counts.
    package let findings: [Finding]
    package let setAside: [SetAsideFinding]
    package let verdict: VersionVerdict
}

extension Comparison {
    package func count(of level: Level) -> Int { findings.count { $0.level == level && !$0.isOnlyInSwift } }

    package func count(withEffect effect: SourceEffect) -> Int { findings.count { $0.effect == effect } }
}
