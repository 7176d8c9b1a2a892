import BinderySpecTree

/// Looks at the tags that operations have and the document describes.
struct TagLinter {
    let document: Document

    func lint(_ sites: [OperationSite], log: inout DiagnosticLog) {
        let names = document.tags.map(\.name)
        let nearest = NearestName(among: names)
        var known: Set<String> = []
        for tag in document.tags where !known.insert(tag.name).inserted {
            log.warning("duplicate-tag", at: tag.location, "the tag '\(tag.name)' is described already; remove one of the two")
        }
        for tag in document.tags {
            guard let parent = tag.parent, !known.contains(parent.text) else { continue }
            log.warning(
                "undeclared-tag", at: parent.location, "no tag is called '\(parent.text)', the parent of '\(tag.name)'\(nearest.suggestion(for: parent.text))")
        }
        // Who describes no tag does not mean to.
        guard !names.isEmpty else { return }
        for tag in sites.flatMap(\.operation.tags) where known.insert(tag.text).inserted {
            let advice = nearest.nearest(to: tag.text).map { "did you mean '\($0)'?" } ?? "describe it in 'tags'"
            log.warning("undeclared-tag", at: tag.location, "the tag '\(tag.text)' is not among those of the document; \(advice)")
        }
    }
}
