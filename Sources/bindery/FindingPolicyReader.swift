import BinderyBindings
import BinderySpecDiff
import BinderySpecTree

/// Reads what the configuration decides about findings of `diff`.
struct FindingPolicyReader {
    static func read(_ node: Node, _ values: inout ConfigurationValues) -> FindingPolicy {
        var policy = FindingPolicy()
        guard let fields = values.fields(of: node, known: ["levels", "accepted"]) else { return policy }
        for entry in fields["levels"].flatMap({ values.mapping($0) })?.entries ?? [] {
            guard FindingIDs.all.contains(entry.key) else {
                let suggestion = Suggestion(for: entry.key, among: FindingIDs.all.sorted()).text
                values.error("unknown-finding", at: entry.keyLocation, "there is no kind of finding '\(entry.key)'\(suggestion)")
                continue
            }
            policy.treatments[entry.key] = treatment(entry.value, of: entry.key, &values)
        }
        if let accepted = fields["accepted"] { policy.acceptances = acceptances(accepted, &values) }
        return policy
    }

    private static func treatment(_ node: Node, of id: String, _ values: inout ConfigurationValues) -> FindingPolicy.Treatment? {
        // YAML 1.1 has `off` for false, and people may write either.
        if node.string == "off" || node.boolean == false { return .off }
        if FindingIDs.onlyInSwift.contains(id) {
            values.error("wrong-value", at: node.location, "what only Swift notices has no level on the wire; '\(id)' can only be 'off'")
            return nil
        }
        if let level = node.string.flatMap(Level.init) { return .level(level) }
        let known = Level.allCases.map(\.rawValue) + ["off"]
        let suggestion = node.string.map { Suggestion(for: $0, among: known).text } ?? ""
        values.error("wrong-value", at: node.location, "a level is one of \(known.joined(separator: ", "))\(suggestion)")
        return nil
    }

    /// A list of fingerprints, each alone or with a note.
    private static func acceptances(_ node: Node, _ values: inout ConfigurationValues) -> [FindingPolicy.Acceptance] {
        guard let elements = node.array else {
            values.error("wrong-type", at: node.location, "expected a list of fingerprints here, found \(node.kindName)")
            return []
        }
        return elements.compactMap { element in
            guard element.object != nil else { return fingerprint(element, &values).map { FindingPolicy.Acceptance(fingerprint: $0, note: nil) } }
            guard let fields = values.fields(of: element, known: ["fingerprint", "note"]) else { return nil }
            guard let text = fields["fingerprint"] else {
                values.error("missing-key", at: element.location, "'fingerprint' is missing")
                return nil
            }
            let note = fields["note"].flatMap { values.text($0)?.text }
            return fingerprint(text, &values).map { FindingPolicy.Acceptance(fingerprint: $0, note: note) }
        }
    }

    private static func fingerprint(_ node: Node, _ values: inout ConfigurationValues) -> ConfiguredText? {
        guard let text = values.text(node) else { return nil }
        if Fingerprint.isFingerprint(text.text) { return text }
        values.error("wrong-value", at: node.location, "'\(text.text)' is no fingerprint; 'bindery diff --verbose' shows that of each finding")
        return nil
    }
}
