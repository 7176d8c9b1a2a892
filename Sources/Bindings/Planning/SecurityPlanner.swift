import BinderyOpenAPI
import BinderySpecTree

/// Decides how callers authenticate.
struct SecurityPlanner {
    let planner: TypePlanner

    private var document: ResolvedDocument { planner.document }

    /// The schemes a caller can have credentials for, in the order of the document.
    func schemes() -> [SecuritySchemeBinding] {
        let declared = document.document.components.securitySchemes
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: declared.map(\.name))
        return zip(declared, names).compactMap { entry, name in
            guard let scheme = document.value(entry.value), let kind = kind(of: scheme, named: entry) else { return nil }
            return SecuritySchemeBinding(
                name: name, key: entry.name, kind: kind, isDeprecated: scheme.deprecated,
                documentation: Documentation(paragraphs: [scheme.description, scheme.deprecated ? "Deprecated." : nil]))
        }
    }

    /// The alternatives, each the names of schemes that are needed together. Certificates of clients are the transport's business.
    ///
    /// The one that needs nothing comes last: who has credentials shows them. What the document asks of its callers is not what its webhooks and callbacks prove
    /// themselves with; these say so themselves.
    func requirements(of placed: PlacedOperation) -> [[String]] {
        let stated = placed.operation.security ?? (placed.surface == .api ? document.document.security : nil) ?? []
        let alternatives = stated.map { requirement in requirement.schemes.map(\.name).filter { !isMutualTLS($0) } }
        return alternatives.filter { !$0.isEmpty } + alternatives.filter(\.isEmpty).prefix(1)
    }

    private func isMutualTLS(_ name: String) -> Bool {
        guard let entry = document.document.components.securitySchemes.first(where: { $0.name == name }), let scheme = document.value(entry.value) else {
            return false
        }
        if case .mutualTLS = scheme.kind { return true }
        return false
    }

    private func kind(of scheme: SecurityScheme, named entry: Named<Referenced<SecurityScheme>>) -> SecuritySchemeBinding.Kind? {
        switch scheme.kind {
        case .apiKey(let name, let location): return .apiKey(name: name, in: ParameterBinding.Location(location))
        case .oauth2, .openIDConnect: return .bearer
        case .mutualTLS: return nil
        case .http(let name, _):
            switch name.lowercased() {
            case "bearer": return .bearer
            case "basic": return .basic
            default:
                planner.log.error(
                    "unsupported-security-scheme", at: entry.nameLocation,
                    "the security scheme '\(entry.name)' uses the HTTP authentication scheme '\(name)'; only 'basic' and 'bearer' are supported")
                return nil
            }
        }
    }
}
