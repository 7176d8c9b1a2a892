import BinderyOpenAPI
import BinderySpecTree

/// Decides how callers authenticate.
struct SecurityPlanner {
    let planner: TypePlanner

    private var document: ResolvedDocument { planner.document }

    /// The schemes a caller can have credentials for: those of the components in the order of the document, then those that requirements find elsewhere.
    func schemes() -> [SecuritySchemeBinding] {
        let components = document.document.components.securitySchemes
        let known = Set(components.map(\.name))
        var declared = components.compactMap { entry in
            document.value(entry.value).map { Named(name: entry.name, nameLocation: entry.nameLocation, value: $0) }
        }
        var seen: Set<String> = []
        declared += elsewhere.filter { !known.contains($0.name) && seen.insert($0.name).inserted }
        var scope = NameScope(.member)
        let (names, _) = scope.names(for: declared.map { Self.text(of: $0.name) })
        return zip(declared, names).compactMap { scheme, name in
            guard let kind = kind(of: scheme.value, named: scheme) else { return nil }
            return SecuritySchemeBinding(
                name: name, key: scheme.name, kind: kind, isDeprecated: scheme.value.deprecated,
                documentation: Documentation(paragraphs: [scheme.value.description, scheme.value.deprecated ? "Deprecated." : nil]),
                origin: Origin(scheme.nameLocation))
        }
    }

    private var elsewhere: [Named<SecurityScheme>] {
        let requirements = (document.document.security ?? []) + PlacedOperation.all(in: document).flatMap { $0.operation.security ?? [] }
        return requirements.flatMap(\.schemes).filter { $0.reference != nil }.compactMap { document.securityScheme($0) }
    }

    /// `auth.yaml#/components/securitySchemes/partner` → `partner`
    private static func text(of name: String) -> String {
        name.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? name
    }

    /// The alternatives, each the names of schemes that are needed together. Certificates of clients are the transport's business.
    ///
    /// The one that needs nothing comes last: who has credentials shows them. What the document asks of its callers is not what its webhooks and callbacks prove
    /// themselves with; these say so themselves.
    func requirements(of placed: PlacedOperation) -> [[String]] {
        let stated = placed.operation.security ?? (placed.surface == .api ? document.document.security : nil) ?? []
        let alternatives = stated.map { requirement in requirement.schemes.compactMap(credential) }
        return alternatives.filter { !$0.isEmpty } + alternatives.filter(\.isEmpty).prefix(1)
    }

    /// What the credential goes by; nil where none is needed.
    private func credential(for required: SecurityRequirement.Scheme) -> String? {
        guard let scheme = document.securityScheme(required) else { return required.name }
        if case .mutualTLS = scheme.value.kind { return nil }
        return scheme.name
    }

    private func kind(of scheme: SecurityScheme, named entry: Named<SecurityScheme>) -> SecuritySchemeBinding.Kind? {
        switch scheme.kind {
        case .apiKey(let name, let location): return .apiKey(name: name, in: ParameterBinding.Location(location))
        case .oauth2, .openIDConnect: return .bearer
        case .mutualTLS: return nil
        case .http(let name, _):
            switch name.lowercased() {
            case "bearer": return .bearer
            case "basic": return .basic
            default:
                guard name.isHTTPToken else {
                    planner.log.error(
                        "unsupported-security-scheme", at: entry.nameLocation,
                        "the security scheme '\(entry.name)' uses the HTTP authentication scheme '\(name)', which no Authorization header can name")
                    return nil
                }
                return .http(scheme: name)
            }
        }
    }
}
