import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift of every operation. An operation that cannot be expressed whole is reported and left out whole.
struct OperationPlanner {
    let planner: TypePlanner
    let namespaces: Namespaces
    let module: String

    private var document: ResolvedDocument { planner.document }

    func plan() -> PlannedOperations {
        let placed = PlacedOperation.all(in: document)
        let texts = OperationNaming(operations: placed).texts()
        var methods = NameScope(.member)
        let (names, _) = methods.names(for: texts)
        let (typeNames, _) = namespaces.operations.scope.names(for: texts)

        var planned: [PlannedOperation] = []
        var omissions: [String] = []
        for (index, operation) in placed.enumerated() {
            let errors = planner.log.errorCount
            let namespace = namespaces.makeNamespace(typeNames[index], in: namespaces.operations)
            if let operation = plan(operation, named: names[index], in: namespace), planner.log.errorCount == errors {
                planned.append(operation)
            } else {
                planner.discard(namespace)
                omissions.append("\(operation.operation.method.name) \(operation.path)")
            }
        }
        let schemes = SecurityPlanner(planner: planner).schemes()
        return PlannedOperations(operations: planned, securitySchemes: schemes, servers: ServerPlanner(planner: planner, namespaces: namespaces).servers(), omissions: omissions)
    }

    private func plan(_ placed: PlacedOperation, named name: Identifier, in namespace: TypeDraft) -> PlannedOperation? {
        let operation = placed.operation
        guard let parameters = parameters(of: placed, in: namespace), let body = body(of: operation, in: namespace),
            let responses = ResponsePlanner(planner: planner, namespace: namespace).plan(operation)
        else { return nil }
        let security = SecurityPlanner(planner: planner).requirements(of: operation)
        let base = OperationBinding(
            name: name, typeName: namespace.name, httpMethod: operation.method.name, path: placed.path, parameters: [], body: body.binding, successes: responses.successes,
            errors: responses.errors, security: security, isDeprecated: operation.deprecated,
            documentation: DocumentationWriter.documentation(
                summary: operation.summary ?? placed.item.summary, description: operation.description ?? placed.item.description, externalDocs: operation.externalDocs),
            nested: [], tag: operation.tags.first?.text, location: operation.location)
        return PlannedOperation(namespace: namespace, parameters: parameters, base: base)
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
        let (names, _) = scope.names(for: texts)
        namespace.scope.reserve(["Response", "ErrorResponse"])
        let (typeNames, _) = namespace.scope.names(for: texts)
        var planned: [PlannedOperation.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            let site = TypeSite(owner: namespace, text: texts[index], name: typeNames[index], directions: .request)
            guard let one = plan(parameter, named: names[index], at: site) else { return nil }
            planned.append(one)
        }
        return planned.filter(\.binding.isRequired) + planned.filter { !$0.binding.isRequired }
    }

    /// Arguments that every operation may have.
    private static let ownNames: Set<String> = ["body", "context"]

    private func plan(_ parameter: Parameter, named name: Identifier, at site: TypeSite) -> PlannedOperation.Parameter? {
        guard let location = ParameterBinding.Location(rawValue: parameter.in.rawValue), let stated = ParameterBinding.Style(rawValue: parameter.style.rawValue) else { return nil }
        var style = stated
        var schema = parameter.schema
        if let content = parameter.content {
            guard MediaTypeKind(content.name) == .json else {
                planner.log.error(
                    "unsupported-parameter-content", at: content.nameLocation,
                    "the parameter '\(parameter.name)' is written as '\(content.name)'; only JSON can be written in a parameter")
                return nil
            }
            schema = content.value.schema
            style = .json
        }
        let planned = schema.map { planner.type(of: [$0], at: site) }
        let type = planned?.type ?? .builtin(style == .json ? .jsonValue : .string)
        let isOptional = !parameter.required || planned?.isNullable == true
        let binding = ParameterBinding(
            name: name, key: parameter.name, location: location, style: style, explode: parameter.explode, allowReserved: parameter.allowReserved,
            type: isOptional ? type.optional : type, members: members(of: type, style: style, explode: parameter.explode), restrictions: nil,
            isDeprecated: parameter.deprecated,
            documentation: Documentation(paragraphs: [parameter.description, DocumentationWriter.documentation(of: schema.map { [$0] } ?? []).markdown]))
        return PlannedOperation.Parameter(binding: binding, restrictions: planned?.restrictions ?? .none)
    }

    /// The keys of an object that is written as parameters of their own, so that whoever reads them knows which to collect.
    private func members(of type: TypeReference, style: ParameterBinding.Style, explode: Bool) -> [String] {
        guard style == .form, explode, let draft = planner.draft(of: type), case .structure(let structure)? = draft.kind else { return [] }
        return structure.properties.map(\.key)
    }

    // MARK: Body

    private func body(of operation: Operation, in namespace: TypeDraft) -> (binding: BodyBinding?, Void)? {
        guard let referenced = operation.requestBody else { return (nil, ()) }
        guard let body = document.value(referenced) else { return nil }
        guard let media = body.content.first else { return (nil, ()) }
        guard body.content.count == 1 else {
            planner.log.error(
                "unsupported-media-types", at: body.content[1].nameLocation,
                "a body of one of several media types is not supported yet; keep the one that is to be generated")
            return nil
        }
        let encoding: BodyBinding.Encoding
        let type: TypeReference
        switch MediaTypeKind(media.name) {
        case .json:
            encoding = .json
            let planned = media.value.schema.map { planner.type(of: [$0], at: TypeSite(owner: namespace, text: "Request Body", directions: .request)) }
            type = planned?.element ?? .builtin(.jsonValue)
        case .text: (encoding, type) = (.text, .builtin(.string))
        case .bytes: (encoding, type) = (.bytes, .builtin(.body))
        case .form, .multipart, .stream:
            planner.log.error("unsupported-media-type", at: media.nameLocation, "a body of the media type '\(media.name)' is not supported yet")
            return nil
        }
        let binding = BodyBinding(
            name: Identifier("body"), type: body.required ? type : type.optional, contentType: media.name, encoding: encoding,
            documentation: Documentation(paragraphs: [body.description]))
        return (binding, ())
    }
}
