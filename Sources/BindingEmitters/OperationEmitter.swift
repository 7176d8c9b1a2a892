import BinderyBindings
import BinderySwiftSource

/// An operation in each of the forms it takes: requirement, call, method of the client, route, stub, and the types of its own.
struct OperationEmitter {
    let operation: OperationBinding
    let surface: Surface
    let access: AccessLevel
    let spelling: TypeSpelling

    /// What holds the types of operations.
    private var namespaces: SwiftSource { spelling.source(for: surface.operationsName) }

    // MARK: The protocol

    /// `func listPets(limit: Int?, context: CallContext) async throws(Failure<…>) -> [Pet]`
    var requirement: SwiftSource {
        """
        \(documentation: summary)
        \(signature(head: "func \(operation.name)", parameters: arguments.map(\.declaration) + ["context: CallContext"], tail: .empty))
        """
    }

    /// The requirement as people call it: with defaults, without a context.
    var call: SwiftSource {
        let passed = arguments.map { argument -> SwiftSource in "\(member: argument.name): \(argument.name)" } + ["context: CallContext()"]
        let method: SwiftSource = isHidden(operation.name) ? "self.\(member: operation.name)" : "\(operation.name)"
        return """
            \(documentation: documentation)
            \(operation.isDeprecated ? "@available(*, deprecated)" : .empty)
            \(signature(head: "\(access)func \(operation.name)", parameters: arguments.map(\.declarationWithDefault), tail: " {"))
                \(CallExpression(head: "try await \(method)", arguments: passed, layout: .operation).source)
            }
            """
    }

    /// An argument hides what is called like it.
    private func isHidden(_ name: Identifier) -> Bool { arguments.contains { $0.name == name } }

    // MARK: The client

    var clientMethod: SwiftSource {
        let names = OwnNames(avoiding: arguments.map(\.name))
        let request = names.unused("request")
        let core = isHidden(Identifier("core")) ? "self.core" : "core"
        let parameters = operation.parameters.map { parameter -> SwiftSource in
            if let content = parameter.content { return "\(request).queryString(\(parameter.name), \(format(of: content, parameter)))" }
            return CallExpression(
                head: "\(request).\(verbatim: parameter.location.rawValue)", arguments: parameterArguments(parameter, value: "\(parameter.name)"),
                layout: .operation
            ).source
        }
        let errors: SwiftSource = operation.hasErrors ? ", errors: \(namespaces).\(operation.typeName).self" : .empty
        return """
            \(signature(head: "\(access)func \(operation.name)", parameters: arguments.map(\.declaration) + ["context: CallContext"], tail: " {"))
                \(hasParts ? "var" : "let") \(request) = RequestBuilder(\(namespaces).\(member: operation.name))
                \(parameters, separator: .newline)
                \(operation.body.map { "\(request).\(content(of: $0).call(["\($0.name)"]))" } ?? .empty)
                return try await \(verbatim: core).send(\(request), context, success: \(success)\(errors))
            }
            """
    }

    private var hasParts: Bool { !operation.parameters.isEmpty || operation.body != nil }

    private func content(of body: BodyBinding) -> ContentSpelling {
        let operation: SwiftSource = "\(namespaces).\(operation.typeName)"
        let isRestricted = body.payload.only?.restrictions != nil
        return ContentSpelling(
            payload: body.payload, restrictions: isRestricted ? "\(operation).\(member: bodyRestrictionsName(body))" : .empty,
            constant: "\(operation).\(member: bodyFormatName(body))")
    }

    private func formatName(_ parameter: ParameterBinding) -> Identifier {
        Identifier(parameter.name.name + "Format")
    }

    private func bodyFormatName(_ body: BodyBinding) -> Identifier {
        Identifier(body.name.name + "Format")
    }

    // MARK: The router

    var route: SwiftSource {
        let parameters = operation.parameters.map { parameter -> SwiftSource in
            if let content = parameter.content {
                let method: SwiftSource = parameter.isRequired ? "queryString" : "queryStringIfPresent"
                return "\(member: parameter.name): request.\(method)(\(format(of: content, parameter)))"
            }
            let arguments = parameterArguments(parameter, value: nil)
            return CallExpression(
                head: "\(member: parameter.name): request.\(verbatim: parameter.location.rawValue)", arguments: arguments, layout: .operation
            ).source
        }
        let body = operation.body.map { body -> SwiftSource in
            "\(member: body.name): request.\(content(of: body).call([], isOptional: body.isOptional))"
        }
        let passed = operation.argumentsInOrder(parameters, body) + ["context: request.context"]
        return """
            routes.add(\(namespaces).\(member: operation.name), success: \(success)) { request in
                \(CallExpression(head: "try await api.\(member: operation.name)", arguments: passed, layout: .operation).source)
            }
            """
    }

    private func format(of content: Content, _ parameter: ParameterBinding) -> SwiftSource {
        let constants: SwiftSource = "\(namespaces).\(operation.typeName)"
        if content.needsConstant { return "\(constants).\(member: formatName(parameter))" }
        return ContentSpelling.format(
            of: content, restrictions: content.restrictions == nil ? .empty : "\(constants).\(member: restrictionsName(parameter))")
    }

    private func members(of parameter: ParameterBinding) -> [SwiftSource] {
        switch parameter.members {
        case .none: []
        case .named(let keys): ["members: [\(literals(keys), separator: .comma)]"]
        case .others(let keys): ["members: .others([\(literals(keys), separator: .comma)])"]
        }
    }

    private func literals(_ texts: [String]) -> [SwiftSource] {
        texts.map { text in "\(literal: text)" }
    }

    // MARK: The mock

    var stub: SwiftSource {
        let types = arguments.map(\.type) + ["CallContext"]
        let passed = arguments.map { argument -> SwiftSource in "\(argument.name)" } + ["context"]
        return """
            \(closure(types))
            \(signature(head: "\(access)func \(operation.name)", parameters: arguments.map(\.declaration) + ["context: CallContext"], tail: " {"))
                guard let \(stubName) else { throw .notStubbed(\(namespaces).\(member: operation.name)) }
                \(CallExpression(head: "return try await \(stubName)", arguments: passed, layout: .operation).source)
            }
            """
    }

    private func closure(_ types: [SwiftSource]) -> SwiftSource {
        let head: SwiftSource = "\(access)var \(stubName):"
        let type: SwiftSource = "(@Sendable (\(types, separator: .comma)) async throws(\(failure)) -> \(returnType))?"
        let line: SwiftSource = "\(head) \(type)"
        let levels = spelling.root.count + 1
        // A type that fits behind the name may not be broken off.
        if line.text.count <= LineWidth.remaining(behind: levels) { return line }
        if type.text.count <= LineWidth.remaining(behind: levels + 1) {
            return """
                \(head)
                    \(type)
                """
        }
        return """
            \(head)
                (
                    @Sendable (
                        \(types, separator: ListLayout.operation.separator(of: types))
                    ) async throws(\(failure)) -> \(returnType)
                )?
            """
    }

    private var stubName: Identifier { operation.stubName }

    // MARK: What only the operation has

    /// The constant that client and router share.
    var constant: SwiftSource {
        var arguments: [SwiftSource] = ["\(literal: operation.name.name)", method, "\(literal: operation.path)"]
        if let server = ServersEmitter.first(of: operation.servers) { arguments.append("server: \(operation.typeName).\(server)") }
        if !operation.security.isEmpty {
            let alternatives = operation.security.map { names -> SwiftSource in
                "[\(names.map { name -> SwiftSource in "\(literal: name)" }, separator: .comma)]"
            }
            arguments.append("security: [\(alternatives, separator: .comma)]")
        }
        return CallExpression(head: "\(access)static let \(operation.name) = Operation", arguments: arguments, layout: .operation).source
    }

    /// Empty when the operation needs no types of its own.
    var namespace: SwiftSource {
        let scope = spelling.root + [surface.operationsName, operation.typeName]
        let types = operation.nested.map { DeclarationEmitter(declaration: $0, scope: scope, access: access, spelling: spelling).source }
        var restricted = operation.parameters.map { (restrictionsName($0), $0.ownRestrictions) }
        var formats = operation.parameters.compactMap { parameter -> SwiftSource? in
            guard let content = parameter.content, content.needsConstant else { return nil }
            return FormatConstantEmitter(content: content, name: formatName(parameter), spelling: spelling, scope: scope).source
        }
        if let body = operation.body, let only = body.payload.only {
            if only.needsConstant {
                formats.append(FormatConstantEmitter(content: only, name: bodyFormatName(body), spelling: spelling, scope: scope).source)
            } else {
                restricted.append((bodyRestrictionsName(body), only.restrictions))
            }
        }
        let restrictions = restricted.compactMap { name, restrictions -> SwiftSource? in
            guard let restrictions else { return nil }
            return "static let \(name) = \(RestrictionsSpelling(restrictions: restrictions, spelling: spelling, scope: scope).source)"
        }
        let marker: SwiftSource = operation.hasErrors ? "\(access)static var operation: Operation { \(namespaces).\(member: operation.name) }" : .empty
        let constants: SwiftSource = "\([marker] + restrictions + formats, separator: .newline)"
        let servers = ServersEmitter(
            servers: operation.servers, types: operation.serverTypes, scope: scope,
            documentation: "Where the operation is served instead of at the API's servers.",
            access: access, spelling: spelling)
        let content: SwiftSource = "\([constants, servers.source] + successEmitter.declarations + types, separator: .blankLine)"
        guard !content.isEmpty else { return .empty }
        return """
            \(access)enum \(operation.typeName)\(operation.hasErrors ? ": DocumentedOperation" : .empty) {
                \(content)
            }
            """
    }

    private var method: SwiftSource {
        let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
        let name = operation.httpMethod
        return known.contains(name) ? ".\(verbatim: name.lowercased())" : "HTTPMethod(\(literal: name))"
    }

    // MARK: Parts

    private struct Argument {
        let name: Identifier
        let type: SwiftSource
        let isOptional: Bool
        var declaration: SwiftSource { "\(name): \(type)" }
        var declarationWithDefault: SwiftSource { isOptional ? "\(name): \(type) = nil" : declaration }
    }

    private var arguments: [Argument] {
        let parameters = operation.parameters.map { Argument(name: $0.name, type: spelling.source(for: $0.type), isOptional: !$0.isRequired) }
        let body = operation.body.map { Argument(name: $0.name, type: spelling.source(for: $0.type), isOptional: !$0.isRequired) }
        return operation.argumentsInOrder(parameters, body)
    }

    private func signature(head: SwiftSource, parameters: [SwiftSource], tail: SwiftSource) -> SwiftSource {
        let result: SwiftSource = operation.returnsNothing ? .empty : " -> \(returnType)"
        return ParameterList(head: head, parameters: parameters, tail: " async throws(\(failure))\(result)\(tail)", layout: .operation).source
    }

    private var failure: SwiftSource {
        operation.hasErrors ? "Failure<\(namespaces).\(operation.typeName)>" : "Failure<Never>"
    }

    private var returnType: SwiftSource {
        successEmitter.returnType
    }

    private var success: SwiftSource {
        successEmitter.success
    }

    private var successEmitter: SuccessEmitter {
        SuccessEmitter(operation: operation, surface: surface, access: access, spelling: spelling)
    }

    private func parameterArguments(_ parameter: ParameterBinding, value: SwiftSource?) -> [SwiftSource] {
        var arguments: [SwiftSource] = ["\(literal: parameter.key)"]
        if let value { arguments.append(value) }
        if parameter.style != parameter.location.standardStyle { arguments.append("style: .\(verbatim: parameter.style.rawValue)") }
        if parameter.style != .json, parameter.explode != parameter.style.explodesByDefault {
            arguments.append("explode: \(verbatim: String(parameter.explode))")
        }
        if parameter.allowReserved, value != nil, parameter.isPercentEncoded { arguments.append("allowReserved: true") }
        if value == nil { arguments += members(of: parameter) }
        if let restrictions = parameter.restrictions {
            arguments.append("restrictions: \(spelled(restrictions, of: parameter))")
        }
        return arguments
    }

    private func spelled(_ restrictions: ParameterRestrictions, of parameter: ParameterBinding) -> SwiftSource {
        switch restrictions {
        case .own: "\(namespaces).\(operation.typeName).\(member: restrictionsName(parameter))"
        case .type(let id): "\(spelling.source(for: .named(id))).restrictions"
        case .shared(let name): ".\(member: name)"
        }
    }

    private func restrictionsName(_ parameter: ParameterBinding) -> Identifier {
        Identifier(parameter.name.name + "Restrictions")
    }

    private func bodyRestrictionsName(_ body: BodyBinding) -> Identifier {
        Identifier(body.name.name + "Restrictions")
    }

    /// What the operation does in a paragraph; the rest is said where people call it.
    private var summary: String {
        let markdown = operation.documentation.markdown
        return String(markdown[..<(markdown.firstRange(of: "\n\n")?.lowerBound ?? markdown.endIndex)])
    }

    /// What the operation does, then what its arguments are.
    private var documentation: String {
        let described = operation.parameters.filter { !$0.documentation.markdown.isEmpty }
        var items = described.map { parameter in Self.item(parameter.name, parameter.documentation) }
        if let body = operation.body, !body.documentation.markdown.isEmpty { items.append(Self.item(body.name, body.documentation)) }
        let list = items.isEmpty ? "" : items.count == 1 ? "- Parameter " + items[0] : "- Parameters:\n" + items.map { "  - " + $0 }.joined(separator: "\n")
        return [operation.documentation.markdown, list].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// One item of a list, whatever lines the text has.
    private static func item(_ name: Identifier, _ documentation: Documentation) -> String {
        name.name + ": " + documentation.markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension OperationBinding {
    var returnsNothing: Bool {
        if case .single(let response) = success { response.payload == nil && response.headers == nil } else { false }
    }
}

extension ParameterBinding {
    /// What the operation has a constant for.
    fileprivate var ownRestrictions: Restrictions? {
        if let content { return content.restrictionsBesideFormat }
        guard case .own(let own)? = restrictions else { return nil }
        return own
    }
}

extension ParameterBinding.Location {
    fileprivate var standardStyle: ParameterBinding.Style {
        switch self {
        case .path, .header: .simple
        case .query, .cookie, .queryString: .form
        }
    }
}
