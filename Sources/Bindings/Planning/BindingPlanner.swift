import BinderyOpenAPI
import BinderySpecTree

/// Takes every decision about the Swift of a document: what is generated, what it is called, what type it has.
package struct BindingPlanner {
    private let options: PlanningOptions

    package init(options: PlanningOptions) {
        self.options = options
    }

    /// - Parameter log: What cannot be expressed is reported here, and left out of the result.
    package func plan(_ resolved: ResolvedDocument, documentName: String, log: inout DiagnosticLog) -> Bindings {
        let document = resolved.document
        let selection = DocumentSelector(document: resolved, filter: options.filter).selection(log: &log)
        if !selection.isWhole { log = DiagnosticSelector(document: resolved, selection: selection).relevant(log) }
        let faults = FaultFinder(document: resolved, log: log)
        let all = NamedSchemaCollector(document: resolved).schemas()
        let named = all.filter { !faults.schemas.contains($0.schema.value.id) }
        let omitted = all.filter { $0.section == nil && selection.includes($0.schema.value) && faults.schemas.contains($0.schema.value.id) }
            .map { "the schema \($0.schema.name)" }
        let decisions = DecisionFinder(document: resolved, schemas: all.filter { $0.section == nil }.map(\.schema), options: options).decisions(log: &log)
        let planner = TypePlanner(document: resolved, named: named.map(\.schema), decisions: decisions, namespace: options.namespace, log: log)
        let namespaces = Namespaces(planner: planner)

        // Components claim their names first, so that nothing else can take one from them.
        // So do those that are filtered out, so that a filter changes no name.
        let components = named.filter { $0.section == nil }
        planner.root.scope.moveAside([options.module] + [options.namespace?.name].compactMap(\.self) + ComponentSection.allCases.map(\.rawValue))
        let (names, clashes) = planner.names(
            for: components.map(\.schema.name), at: components.map(\.schema.nameLocation), in: &planner.root.scope)
        for clash in clashes { warn(of: clash, among: components, planner) }
        reserve(components, names, selection, planner)
        for section in ComponentSection.allCases {
            let schemas = named.filter { $0.section == section }
            guard !schemas.isEmpty else { continue }
            let namespace = namespaces.namespace(of: section)
            reserve(schemas, namespace.scope.names(for: schemas.map(\.schema.name)).names, selection, planner, in: namespace)
        }
        planner.planReserved()

        let placed = PlacedOperation.all(in: resolved)
        let schemes = SecurityPlanner(planner: planner).schemes()
        let surfaces = options.parts == [.models] ? [] : Surface.allCases
        let operations = surfaces.map { surface in
            OperationPlanner(planner: planner, namespaces: namespaces, faults: faults, selection: selection, schemes: schemes, surface: surface).plan(placed)
        }
        var sharer = TypeSharer(planner: planner)
        sharer.share(in: [planner.root] + namespaces.sections + operations.flatMap(\.operations).map(\.namespace))
        RecursionBreaker(drafts: planner.drafts).breakCycles()
        WidthLimiter(drafts: planner.drafts).limitWidths()
        reportUnused(planner)
        log = planner.log

        var assembler = DeclarationAssembler(planner: planner, namespace: options.namespace)
        let assembled = operations.compactMap { assembler.api($0, namespaces) }
        let needed = Set(operations.flatMap(\.securitySchemes).map(\.key))
        return Bindings(
            module: options.module, access: options.access, imports: options.imports, parts: options.parts, files: options.files, namespace: options.namespace,
            documentName: documentName,
            documentation: DocumentationWriter.documentation(of: document),
            types: assembler.declarations(planner.root.nested),
            namespaces: namespaces.sections.map { Bindings.Namespace(name: $0.name, types: assembler.declarations($0.nested)) },
            surfaces: assembled, sharedRestrictions: assembler.sharedRestrictions,
            securitySchemes: schemes.filter { selection.isWhole || needed.contains($0.key) },
            omissions: omitted + operations.flatMap(\.omissions))
    }

    /// What the user decided about things that are not generated.
    private func reportUnused(_ planner: TypePlanner) {
        let unusedNames = planner.decisions.names.filter { !planner.usedNames.contains($0.key) }.values
        for name in unusedNames.sorted(by: { $0.location < $1.location }) {
            planner.log.warning(
                "unused-name", at: name.location, "nothing is called '\(name.text)': what it would name is not generated, or has no type of its own")
        }
        let typed = Set(planner.drafts.filter { $0.kind?.isDeclaration == true }.flatMap(\.schemas))
        let unusedProtocols = planner.decisions.conformances.filter { !typed.contains($0.key) }.values.compactMap(\.first)
        for name in unusedProtocols.sorted(by: { $0.location < $1.location }) {
            planner.log.error("unused-conformance", at: name.location, "what is to conform to '\(name.text)' is not generated, or has no type of its own")
        }
    }

    private func reserve(
        _ schemas: [NamedSchema], _ names: [Identifier], _ selection: DocumentSelection, _ planner: TypePlanner, in namespace: TypeDraft? = nil
    ) {
        let kept = schemas.indices.filter { selection.includes(schemas[$0].schema.value) }
        planner.reserve(kept.map { schemas[$0].schema }, names: kept.map { names[$0] }, in: namespace)
    }

    private func warn(of clash: NameScope.Clash, among components: [NamedSchema], _ planner: TypePlanner) {
        // A single component has moved aside for the module.
        guard clash.indices.count > 1, let last = clash.indices.last else { return }
        let keys = clash.indices.map { "'\(components[$0].schema.name)'" }.joined(separator: " and ")
        let names = clash.names.map { "'\($0.name)'" }.joined(separator: " and ")
        planner.log.warning(
            "name-clash", at: components[last].schema.nameLocation, "the schemas \(keys) would have one name in Swift; they are called \(names)")
    }
}
