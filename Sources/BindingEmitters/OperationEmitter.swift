import BinderyBindings
import BinderySwiftSource

/// An operation in each of the forms it takes: requirement, call, method of the client, route, stub, and the types of its own.
struct OperationEmitter {
    let operation: OperationBinding
    let surface: Surface
    let access: AccessLevel
    let spelling: TypeSpelling

    /// The operation as a type.
    private var namespace: SwiftSource { "\(spelling.source(for: surface.operationsName)).\(operation.typeName)" }

    // MARK: The protocol

    /// `func listPets(limit: Int?, context: CallContext) async throws(Failure<…>) -> [Pet]`
    var requirement: SwiftSource {
        """
        \(documentation: summary)
        \(method("func \(operation.name)", arguments.map(\.declaration) + [context]))
        """
    }

    /// The requirement as people call it: with defaults, without a context.
    var call: SwiftSource {
        let passed = arguments.map { argument -> SwiftSource in "\(member: argument.name): \(argument.name)" } + ["context: CallContext()"]
        let requirement: SwiftSource = isHidden(operation.name) ? "self.\(member: operation.name)" : "\(operation.name)"
        let body = CallExpression(head: "try await \(requirement)", arguments: passed, layout: layout(2)).source
        return """
            \(documentation: documentation)
            \(operation.isDeprecated ? "@available(*, deprecated)" : .empty)
            \(method("\(access)func \(operation.name)", arguments.map(\.declarationWithDefault), body: body))
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
                layout: layout(3)
            ).source
        }
        let body = operation.body.map { body -> SwiftSource in "\(request).\(content(of: body).call(["\(body.name)"]))" }
        let sending = sending(from: core, as: request, parameters + [body].compactMap(\.self))
        return method("\(access)func \(operation.name)", arguments.map(\.declaration) + [context], body: sending)
    }

    /// - Parameter parts: What puts parameters and body into the request.
    private func sending(from core: String, as request: Identifier, _ parts: [SwiftSource]) -> SwiftSource {
        func send(_ tail: SwiftSource) -> SwiftSource {
            let arguments: [SwiftSource] = ["\(namespace).self", "context", "success: \(success)"]
            return CallExpression(head: "try await \(verbatim: core).send", arguments: arguments, layout: layout(2), tail: tail).source
        }
        guard let first = parts.first else { return send(.empty) }
        let line = send(" { \(request) in \(first) }")
        guard parts.count > 1 || line.hasSeveralLines else { return line }
        return """
            \(send(" { \(request) in"))
                \(parts, separator: .newline)
            }
            """
    }

    private func content(of body: BodyBinding) -> ContentSpelling {
        let isRestricted = body.payload.only?.restrictions != nil
        return ContentSpelling(
            payload: body.payload, restrictions: isRestricted ? "\(namespace).\(member: bodyRestrictionsName(body))" : .empty,
            constant: "\(namespace).\(member: bodyFormatName(body))")
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
                head: "\(member: parameter.name): request.\(verbatim: parameter.location.rawValue)", arguments: arguments, layout: layout(4)
            ).source
        }
        let body = operation.body.map { body -> SwiftSource in
            "\(member: body.name): request.\(content(of: body).call([], isOptional: body.isOptional))"
        }
        let passed = operation.argumentsInOrder(parameters, body) + ["context: request.context"]
        let route: [SwiftSource] = ["\(namespace).self", "success: \(success)"]
        return """
            \(CallExpression(head: "routes.add", arguments: route, layout: layout(2), tail: " { request in").source)
                \(CallExpression(head: "try await api.\(member: operation.name)", arguments: passed, layout: layout(3)).source)
            }
            """
    }

    private func format(of content: Content, _ parameter: ParameterBinding) -> SwiftSource {
        if content.needsConstant { return "\(namespace).\(member: formatName(parameter))" }
        return ContentSpelling.format(
            of: content, restrictions: content.restrictions == nil ? .empty : "\(namespace).\(member: restrictionsName(parameter))")
    }

    // MARK: The mock

    var stub: SwiftSource {
        let passed = arguments.map { argument -> SwiftSource in "\(argument.name)" } + ["context"]
        let body: SwiftSource = """
            guard let \(stubName) else { throw .notStubbed }
            \(CallExpression(head: "return try await \(stubName)", arguments: passed, layout: layout(2)).source)
            """
        return """
            \(stubProperty)
            \(method("\(access)func \(operation.name)", arguments.map(\.declaration) + [context], body: body))
            """
    }

    private var stubProperty: SwiftSource {
        let types = [namespace, operation.returnsNothing ? "Void" : returnType] + arguments.map(\.type)
        let head: SwiftSource = "\(access)var \(stubName):"
        let type: SwiftSource = "Stub<\(types, separator: .comma)>?"
        let line: SwiftSource = "\(head) \(type)"
        // A type that fits behind the name may not be broken off.
        let levels = spelling.root.count + 1
        if line.text.count <= LineWidth.remaining(behind: levels) { return line }
        if type.text.count <= LineWidth.remaining(behind: levels + 1) {
            return """
                \(head)
                    \(type)
                """
        }
        return """
            \(head)
                Stub<
                    \(layout(2).lines(of: types))
                >?
            """
    }

    private var stubName: Identifier { operation.stubName }

    // MARK: What only the operation has

    /// What client and router share.
    private var constant: SwiftSource {
        var arguments: [SwiftSource] = ["\(literal: operation.name.name)", method, "\(literal: operation.path)"]
        if let server = ServersEmitter.first(of: operation.servers) { arguments.append("server: \(server)") }
        if !operation.security.isEmpty {
            let alternatives = operation.security.map { names -> SwiftSource in
                "[\(names.map { name -> SwiftSource in "\(literal: name)" }, separator: .comma)]"
            }
            arguments.append("security: [\(alternatives, separator: .comma)]")
        }
        return CallExpression(head: "\(access)static let operation = Operation", arguments: arguments, layout: layout(2)).source
    }

    /// The operation as a type, with the types of its own.
    var declaration: SwiftSource {
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
            return RestrictionsSpelling(restrictions: restrictions, spelling: spelling, scope: scope).constant("static let \(name)")
        }
        let constants: SwiftSource = "\([constant] + restrictions + formats, separator: .newline)"
        let servers = ServersEmitter(
            servers: operation.servers, types: operation.serverTypes, scope: scope,
            documentation: "Where the operation is served instead of at the API's servers.",
            access: access, spelling: spelling)
        return """
            \(access)enum \(operation.typeName): DocumentedOperation {
                \([constants, servers.source] + successEmitter.declarations + types, separator: .blankLine)
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

    private var context: SwiftSource { "context: CallContext" }

    /// - Parameter body: Empty for a requirement.
    private func method(_ head: SwiftSource, _ parameters: [SwiftSource], body: SwiftSource = .empty) -> SwiftSource {
        let declaration = declaration(head, parameters, brace: body.isEmpty ? .empty : "{")
        guard !body.isEmpty else { return declaration }
        return """
            \(declaration)
                \(body)
            }
            """
    }

    private func declaration(_ head: SwiftSource, _ parameters: [SwiftSource], brace: SwiftSource) -> SwiftSource {
        let effects: SwiftSource = " async throws(\(failure))"
        let result: SwiftSource = operation.returnsNothing ? .empty : "-> \(returnType)"
        let tail: SwiftSource = "\([effects, result, brace], separator: .space)"
        let layout = layout(1)
        if result.isEmpty || tail.text.count < layout.width { return ParameterList(head: head, parameters: parameters, tail: tail, layout: layout).source }
        return """
            \(ParameterList(head: head, parameters: parameters, tail: effects, layout: layout).source)
                \(result)
            \(brace)
            """
    }

    /// - Parameter levels: How deep what a list belongs to is nested, in the extension it stands in.
    private func layout(_ levels: Int) -> ListLayout { ListLayout(behind: spelling.root.count + levels) }

    private var failure: SwiftSource { "Failure<\(namespace)>" }

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
        if value == nil || parameter.leavesKeysToOthers { arguments += parameter.members.arguments }
        if let restrictions = parameter.restrictions {
            arguments.append("restrictions: \(spelled(restrictions, of: parameter))")
        }
        return arguments
    }

    private func spelled(_ restrictions: ParameterRestrictions, of parameter: ParameterBinding) -> SwiftSource {
        switch restrictions {
        case .own: "\(namespace).\(member: restrictionsName(parameter))"
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
