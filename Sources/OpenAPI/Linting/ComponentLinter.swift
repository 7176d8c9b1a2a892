import BinderySpecTree

/// Finds the components that nothing uses.
struct ComponentLinter {
    let resolved: ResolvedDocument

    func lint(_ sites: [OperationSite], log: inout DiagnosticLog) {
        // A document without operations is a library for others.
        guard !sites.isEmpty else { return }
        let components = resolved.document.components
        var uses = ComponentUses(resolved: resolved)
        uses.follow(sites)
        for component in components.schemas where !uses.reaches(component.value) { report("schema", component, log: &log) }
        report("parameter", components.parameters, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("response", components.responses, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("request body", components.requestBodies, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("header", components.headers, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("media type", components.mediaTypes, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("link", components.links, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        report("example", components.examples, log: &log) {
            uses.places.contains($0.location)
        } value: {
            resolved.value($0)
        }
        lintSecuritySchemes(sites, log: &log)
    }

    /// Entries that are references themselves cannot be told from what they lead to.
    private func report<Value>(
        _ kind: String, _ section: [Named<Referenced<Value>>], log: inout DiagnosticLog, isUsed: (Value) -> Bool, value: (Referenced<Value>) -> Value?
    ) {
        for component in section {
            guard case .value(let own) = component.value, !isUsed(own) else { continue }
            report(kind, component, log: &log)
        }
    }

    private func report<Value>(_ kind: String, _ component: Named<Value>, log: inout DiagnosticLog) {
        log.warning(
            "unused-component", at: component.nameLocation, "no operation uses the \(kind) '\(component.name)'; remove it, or refer to it where it is meant")
    }

    private func lintSecuritySchemes(_ sites: [OperationSite], log: inout DiagnosticLog) {
        let requirements = (resolved.document.security ?? []) + sites.flatMap { $0.operation.security ?? [] }
        let used = Set(requirements.flatMap(\.schemes).map { resolved.securityScheme($0)?.name ?? $0.name })
        for scheme in resolved.document.components.securitySchemes where !used.contains(scheme.name) {
            log.warning(
                "unused-component", at: scheme.nameLocation, "no operation asks for the security scheme '\(scheme.name)'; remove it, or list it in 'security'")
        }
    }
}
