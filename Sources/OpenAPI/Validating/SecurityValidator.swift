import BinderySpecTree

/// Checks that the security schemes that are asked for exist.
struct SecurityValidator {
    let document: Document

    func validate(_ sites: [OperationSite], log: inout DiagnosticLog) {
        let names = document.components.securitySchemes.map(\.name)
        let known = Set(names)
        let nearestName = NearestName(among: names)
        for requirement in (document.security ?? []) + sites.flatMap({ $0.operation.security ?? [] }) {
            for scheme in requirement.schemes where !known.contains(scheme.name) && scheme.reference == nil {
                let nearest = nearestName.nearest(to: scheme.name)
                log.error(
                    "undefined-security-scheme", at: scheme.location,
                    "no security scheme is called '\(scheme.name)'; \(nearest.map { "did you mean '\($0)'?" } ?? "define it in 'components/securitySchemes'")")
            }
        }
    }
}
