import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift of every operation of a surface. An operation that cannot be expressed whole is reported and left out whole.
struct OperationPlanner {
    let planner: TypePlanner
    let namespaces: Namespaces
    let faults: FaultFinder
    let selection: DocumentSelection

    /// Those a caller can have credentials for.
    let schemes: [SecuritySchemeBinding]
    let surface: Surface

    var document: ResolvedDocument { planner.document }

    /// - Parameter all: The operations of every surface.
    func plan(_ all: [PlacedOperation]) -> PlannedOperations {
        let placed = all.filter { $0.surface == surface }
        let texts = OperationNaming(operations: placed).texts()
        var methods = NameScope(.member)
        let places = placed.map(\.operation.methodLocation)
        let (names, _) = planner.names(for: texts, at: places, in: &methods)
        let container = namespaces.operations(of: surface)
        let (typeNames, _) = container.scope.names(for: planner.typeTexts(texts, at: places))

        let security = SecurityPlanner(planner: planner)
        let usable = Set(schemes.map(\.key))
        var planned: [PlannedOperation] = []
        var omissions: [String] = []
        for (index, operation) in placed.enumerated() where selection.includes(operation) {
            let errors = planner.log.errorCount
            let namespace = namespaces.makeNamespace(typeNames[index], in: container)
            // Who cannot authenticate is left out too, but not before all that is wrong with the operation has been said.
            let isUsable = security.requirements(of: operation).allSatisfy(usable.isSuperset)
            if !faults.touches(operation), let operation = plan(operation, named: names[index], in: namespace), planner.log.errorCount == errors, isUsable {
                planned.append(operation)
            } else {
                planner.discard(namespace)
                omissions.append(operation.title)
            }
        }
        let needed = Set(planned.flatMap(\.base.security).joined())
        return PlannedOperations(
            surface: surface, operations: planned,
            securitySchemes: surface == .api && selection.isWhole ? schemes : schemes.filter { needed.contains($0.key) },
            servers: surface == .api ? ServerPlanner(planner: planner, namespace: namespaces.servers).bindings(of: document.document.servers) : [],
            omissions: omissions)
    }

    private func plan(_ placed: PlacedOperation, named name: Identifier, in namespace: TypeDraft) -> PlannedOperation? {
        let operation = placed.operation
        let servers = servers(of: placed, in: namespace)
        guard hasUsablePath(placed), let parameters = parameters(of: placed, in: namespace), let body = body(of: operation, in: namespace),
            let success = ResponsePlanner(planner: planner, namespace: namespace, directions: surface.responseDirections).plan(operation)
        else { return nil }
        let base = OperationBinding(
            name: name, typeName: namespace.name, httpMethod: operation.method.name, path: path(of: placed, named: name),
            servers: servers.bindings, serverTypes: [], parameters: [], body: body.binding,
            success: success, security: SecurityPlanner(planner: planner).requirements(of: placed),
            isDeprecated: operation.deprecated, documentation: documentation(of: placed), nested: [], tag: operation.tags.first?.text,
            location: operation.location)
        return PlannedOperation(namespace: namespace, servers: servers.namespace, parameters: parameters, bodyRestrictions: body.restrictions, base: base)
    }

    // MARK: Parameters

    private func parameters(of placed: PlacedOperation, in namespace: TypeDraft) -> [PlannedOperation.Parameter]? {
        // A reference that leads nowhere has been reported; what it stood for must not be forgotten.
        guard (placed.operation.parameters + placed.item.parameters).allSatisfy({ document.value($0) != nil }) else { return nil }
        let parameters = document.parameters(of: placed.operation, in: placed.item)
        let repeated = Dictionary(parameters.map { (IdentifierSpelling.memberName($0.name), 1) }, uniquingKeysWith: +)
        // Parameters of one name in several places are told apart by the place, and so are those with a name that is ours.
        let texts = parameters.map { parameter in
            let name = IdentifierSpelling.memberName(parameter.name)
            let isRepeated = repeated[name, default: 0] > 1
            return (isRepeated && parameter.in != .path) || Self.ownNames.contains(name) ? "\(parameter.in.rawValue) \(parameter.name)" : parameter.name
        }
        var scope = NameScope(.member, taken: Self.ownNames)
        let (names, _) = planner.names(for: texts, at: parameters.map(\.location), in: &scope)
        namespace.scope.reserve(["Response", "ErrorResponse"])
        let (typeNames, _) = namespace.scope.names(for: names.map { IdentifierSpelling.typeName($0.name) })
        var planned: [PlannedOperation.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            let site = TypeSite(owner: namespace, text: texts[index], name: typeNames[index], directions: surface.requestDirections)
            guard let one = plan(parameter, named: names[index], at: site) else { return nil }
            planned.append(one)
        }
        let bindings = planned.map(\.binding)
        warnOfSharedKeys(bindings, parameters)
        planned = planned.map { PlannedOperation.Parameter(binding: $0.binding.beside(bindings), restrictions: $0.restrictions) }
        return planned.filter(\.binding.isRequired) + planned.filter { !$0.binding.isRequired }
    }

    /// What is exploded in a query, or among cookies, stands under names of its own there, which may be another parameter's.
    private func warnOfSharedKeys(_ bindings: [ParameterBinding], _ parameters: [Parameter]) {
        var owners: [ParameterBinding.Location: [String: String]] = [:]
        var takers: [ParameterBinding.Location: String] = [:]
        for (binding, parameter) in zip(bindings, parameters) where binding.location == .query || binding.location == .cookie {
            var problem: String?
            if binding.takesAnyKey {
                problem = takers[binding.location].map { "the keys of '\($0)' and of '\(binding.key)' cannot be told apart" }
                takers[binding.location] = takers[binding.location] ?? binding.key
            } else {
                for key in binding.keysOnTheWire {
                    problem = problem ?? owners[binding.location]?[key].map { "'\($0)' and '\(binding.key)' are both written as '\(key)'" }
                    owners[binding.location, default: [:]][key] = binding.key
                }
            }
            if let problem {
                planner.log.warning("ambiguous-parameter", at: parameter.location, "\(problem); give one of them 'explode: false' or another style")
            }
        }
    }

    /// Arguments that every operation may have.
    private static let ownNames: Set<String> = ["body", "context"]

    private func plan(_ parameter: Parameter, named name: Identifier, at site: TypeSite) -> PlannedOperation.Parameter? {
        var style = ParameterBinding.Style(parameter.style)
        var schema = parameter.schema
        if let content = document.content(of: parameter) {
            guard parameter.in != .querystring else { return plan(parameter, queryString: content, named: name, at: site) }
            switch MediaTypeKind(content.name) {
            case .json:
                schema = content.value.schema
                style = .json
            case .text: schema = nil
            case .form, .multipart, .bytes, .anything, .range, .vendor, .lines, .events:
                planner.log.error(
                    "unsupported-parameter-content", at: content.nameLocation,
                    "the parameter '\(parameter.name)' is written as '\(content.name)'; only JSON and text can be written in a parameter")
                return nil
            }
        }
        let planned = schema.map { planner.type(of: [$0], at: site) }
        let type = planned?.type ?? .builtin(style == .json ? .jsonValue : .string)
        let isOptional = !parameter.required || planned?.isNullable == true
        let binding = ParameterBinding(
            name: name, key: parameter.name, location: ParameterBinding.Location(parameter.in), style: style, explode: parameter.explode,
            allowReserved: parameter.allowReserved, type: isOptional ? type.optional : type,
            members: style == .json ? .none : planner.members(of: type), content: nil, restrictions: nil, isDeprecated: parameter.deprecated,
            documentation: documentation(of: parameter, schema), origin: Origin(parameter.location))
        return PlannedOperation.Parameter(binding: binding, restrictions: planned?.restrictions ?? .none)
    }

    private func plan(
        _ parameter: Parameter, queryString entry: MediaType.Entry, named name: Identifier, at site: TypeSite
    ) -> PlannedOperation.Parameter? {
        let planner = ContentPlanner(planner: planner, namespace: site.owner, directions: site.directions, name: parameter.name)
        guard let planned = planner.plan(queryString: entry, at: site) else { return nil }
        let type = planned.content.type
        let binding = ParameterBinding(
            name: name, key: parameter.name, location: .queryString, style: .form, explode: true, allowReserved: false,
            type: parameter.required ? type : type.optional, members: .none, content: planned.content, restrictions: nil, isDeprecated: parameter.deprecated,
            documentation: documentation(of: parameter, entry.value.schema), origin: Origin(parameter.location))
        return PlannedOperation.Parameter(binding: binding, restrictions: planned.restrictions)
    }

    private func documentation(of parameter: Parameter, _ schema: Schema?) -> Documentation {
        Documentation(paragraphs: [
            parameter.description, parameter.deprecated ? "Deprecated." : nil, DocumentationWriter.documentation(of: schema.map { [$0] } ?? []).markdown,
        ])
    }

    // MARK: Body

    private func body(of operation: Operation, in namespace: TypeDraft) -> (binding: BodyBinding?, restrictions: RestrictionTree)? {
        guard let referenced = operation.requestBody else { return (nil, .none) }
        guard let body = document.value(referenced) else { return nil }
        guard !body.content.isEmpty else { return (nil, .none) }
        let planner = ContentPlanner(planner: planner, namespace: namespace, directions: surface.requestDirections, name: "Request")
        let content = document.content(of: body)
        // A reference that leads nowhere has been reported.
        guard content.count == body.content.count else { return nil }
        let planned = planner.plan(content)
        let binding = BodyBinding(
            name: Identifier("body"), payload: planned.payload, isOptional: !body.required, documentation: Documentation(paragraphs: [body.description]),
            origin: Origin(body.location))
        return (binding, planned.restrictions)
    }
}

extension ParameterBinding.Location {
    init(_ location: ParameterLocation) {
        self =
            switch location {
            case .path: .path
            case .query: .query
            case .header: .header
            case .cookie: .cookie
            case .querystring: .queryString
            }
    }
}

extension ParameterBinding.Style {
    init(_ style: ParameterStyle) {
        self =
            switch style {
            case .simple: .simple
            case .label: .label
            case .matrix: .matrix
            case .form: .form
            case .spaceDelimited: .spaceDelimited
            case .pipeDelimited: .pipeDelimited
            case .deepObject: .deepObject
            case .cookie: .cookie
            }
    }
}
