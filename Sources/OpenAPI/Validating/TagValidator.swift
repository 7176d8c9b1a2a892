import BinderySpecTree

/// Checks that the parents of tags exist, and that no tag is its own ancestor (3.2, Tag Object).
struct TagValidator {
    func validate(_ tags: [Tag], log: inout DiagnosticLog) {
        let known = Dictionary(tags.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let nearestName = NearestName(among: tags.map(\.name))
        var verdicts: [String: Bool] = [:]
        for tag in tags {
            guard let parent = tag.parent else { continue }
            guard known[parent.text] != nil else {
                let advice = nearestName.nearest(to: parent.text).map { "did you mean '\($0)'?" } ?? "describe it in 'tags'"
                log.warning("undefined-tag", at: parent.location, "no tag is called '\(parent.text)'; \(advice)")
                continue
            }
            if !leadsToRoot(tag, known, &verdicts) {
                log.warning("tag-cycle", at: parent.location, "the parents of the tag '\(tag.name)' lead back to it, or to each other; remove one of them")
            }
        }
    }

    /// - Parameter verdicts: What is known of tags already, by name.
    private func leadsToRoot(_ tag: Tag, _ known: [String: Tag], _ verdicts: inout [String: Bool]) -> Bool {
        var way: Set<String> = []
        var current: Tag? = tag
        var verdict: Bool?
        while verdict == nil, let next = current {
            verdict = way.insert(next.name).inserted ? verdicts[next.name] : false
            current = next.parent.flatMap { known[$0.text] }
        }
        for name in way { verdicts[name] = verdict ?? true }
        return verdict ?? true
    }
}
