import BinderySpecTree

/// Reports facts that hurt whoever uses the bindings, or the document, without changing what is generated. What changes it is the matter of ``DocumentValidator``.
package struct DocumentLinter: Sendable {
    package init() {}

    package func lint(_ resolved: ResolvedDocument, log: inout DiagnosticLog) {
        let sites = OperationSite.all(in: resolved)
        OperationLinter(resolved: resolved).lint(sites, log: &log)
        TagLinter(document: resolved.document).lint(sites, log: &log)
        let inventory = Inventory(resolved, sites)
        ParameterLinter().lint(inventory.parameters, log: &log)
        LinkLinter(resolved: resolved).lint(inventory.links, sites, log: &log)
        RestrictionLinter(resolved: resolved).lint(log: &log)
        ValueLinter(resolved: resolved).lint(inventory, log: &log)
        ComponentLinter(resolved: resolved).lint(sites, log: &log)
    }
}
