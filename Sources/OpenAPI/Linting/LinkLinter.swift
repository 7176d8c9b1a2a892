import BinderySpecTree

/// Looks at where links lead.
struct LinkLinter {
    let resolved: ResolvedDocument

    func lint(_ links: [Link], _ sites: [OperationSite], log: inout DiagnosticLog) {
        guard !links.isEmpty else { return }
        let byID = Dictionary(
            sites.compactMap { site in site.operation.operationID.map { ($0.text, site) } }, uniquingKeysWith: { first, _ in first })
        let nearest = NearestName(among: sites.compactMap(\.operation.operationID?.text))
        for link in links {
            guard let id = link.operationID else {
                if link.operationReference == nil {
                    log.warning("link-without-operation", at: link.location, "a link leads to an operation; name it in 'operationId' or 'operationRef'")
                }
                continue
            }
            if let reference = link.operationReference {
                log.warning("link-without-operation", at: reference.location, "a link has 'operationRef' or 'operationId', not both; remove one")
            }
            guard let site = byID[id.text] else {
                log.warning("undefined-operation", at: id.location, "no operation is called '\(id.text)'\(nearest.suggestion(for: id.text))")
                continue
            }
            lintParameters(of: link, to: site, log: &log)
        }
    }

    private func lintParameters(of link: Link, to site: OperationSite, log: inout DiagnosticLog) {
        let referenced = site.item.parameters + site.operation.parameters
        let parameters = referenced.compactMap { resolved.value($0) }
        // One that leads nowhere has been reported and may be the one that is meant.
        guard parameters.count == referenced.count else { return }
        let names = parameters.flatMap { [$0.name, "\($0.in.rawValue).\($0.name)"] }
        for entry in link.parameters.entries where !names.contains(entry.key) {
            log.warning(
                "unknown-link-parameter", at: entry.keyLocation,
                "\(site.title) has no parameter '\(entry.key)'\(NearestName(among: parameters.map(\.name)).suggestion(for: entry.key))")
        }
    }
}
