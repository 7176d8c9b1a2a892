import BinderySpecDiff
import BinderySpecTree

/// A document that changed while it was watched.
struct DocumentChange {
    /// What was generated before, if anything was.
    let old: Outcome?
    let new: Outcome
    let files: FolderChange
    let policy: FindingPolicy

    init(from old: Outcome?, to new: Outcome, _ files: FolderChange, policy: FindingPolicy) {
        self.old = old
        self.new = new
        self.files = files
        self.policy = policy
    }

    /// `pets.yaml: 2 files written, 1 removed; Swift: 1 breaks → version 2.0.0`
    var line: String {
        let parts = [
            files.writeCount > 0 ? Counted.count(files.writeCount, "file") + " written" : nil, Counted.some(files.removalCount, "removed"),
        ].compactMap(\.self)
        let written = parts.isEmpty ? "the bindings stay as they are" : parts.joined(separator: ", ")
        return "\(new.job.document): \([written, verdict].compactMap(\.self).joined(separator: "; "))"
    }

    /// What `bindery diff` says of it at the end; nil where there is nothing to say, or nothing to compare with.
    private var verdict: String? {
        guard let old = old?.result?.version, let new = new.result?.version else { return nil }
        // What the policy decides on and is not there need not be in a single change.
        var log = DiagnosticLog()
        let comparison = VersionComparer(policy: policy).compare(old, with: new, log: &log)
        return comparison.findings.isEmpty ? nil : comparison.summary
    }
}
