import BinderyBindings
import BinderySwiftSource

/// The types that stand for what an operation answers.
struct ResponseEmitter {
    let operation: OperationBinding
    let surface: Surface
    let access: AccessLevel
    let spelling: TypeSpelling

    /// What the method returns.
    var returnType: SwiftSource {
        if !isSingle { return "\(namespace).Response" }
        return operation.successes.first.map { value(of: $0, in: []) ?? "Void" } ?? "Void"
    }

    /// How the runtime reads and writes the success.
    var success: SwiftSource {
        guard isSingle, let response = operation.successes.first else {
            return ".documented(\(accept))"
        }
        let status = response.status.pattern
        return response.payload.map { ".\(ContentSpelling(payload: $0).call([status]))" } ?? ".empty(\(status))"
    }

    /// The enumerations and structures of the operation's own.
    var declarations: [SwiftSource] {
        var declarations: [SwiftSource] = []
        if !isSingle {
            declarations.append(enumeration(named: Identifier("Response"), "DocumentedResponse", operation.successes, documentation: "A documented success."))
        }
        if !operation.errors.isEmpty {
            declarations.append(enumeration(named: Identifier("ErrorResponse"), "DocumentedError", operation.errors, documentation: "A documented error."))
        }
        declarations += (operation.successes + operation.errors).filter { $0.envelope != nil }.map(envelope)
        return declarations
    }

    private var namespace: SwiftSource { "\(spelling.source(for: surface.operationsName)).\(operation.typeName)" }
    private var scope: [Identifier] { spelling.root + [surface.operationsName, operation.typeName] }

    /// The method returns the success body itself.
    private var isSingle: Bool {
        guard operation.successes.count == 1, operation.successes[0].envelope == nil else { return false }
        return operation.successes[0].status != .other
    }

    /// The media types of all successes, each once.
    private var accept: SwiftSource {
        var types: [SwiftSource] = []
        for type in ContentSpelling.mediaTypes(operation.successes.flatMap { $0.payload?.contents ?? [] })
        where !types.contains(where: { $0.text == type.text }) {
            types.append(type)
        }
        return types.isEmpty ? .empty : "accept: \(types, separator: .comma)"
    }

    // MARK: One case a status

    private func enumeration(named name: Identifier, _ conformance: SwiftSource, _ responses: [ResponseBinding], documentation: String) -> SwiftSource {
        let cases = responses.map { response -> SwiftSource in
            """
            \(documentation: response.documentation)
            case \(response.name)\(payload(of: response))
            """
        }
        // An exact status goes before the range it lies in, and what is left comes last.
        let ordered = responses.sorted { $0.status.rank < $1.status.rank }
        let readings = ordered.map { response -> SwiftSource in "case \(response.status.casePattern): self = .\(member: response.name)\(reading(of: response))"
        }
        let otherwise: SwiftSource = ordered.last?.status == .other ? .empty : "default: return nil"
        let writings = responses.map { response -> SwiftSource in
            "case .\(member: response.name)\(pattern(of: response)): \(writing(of: response))"
        }
        return """
            \(documentation: documentation)
            \(access)enum \(name): \(conformance) {
                \(["\(cases, separator: .newline)", conformance.text == "DocumentedError" ? operationProperty : .empty], separator: .blankLine)

                \(access)init?(_ response: ReceivedResponse) throws {
                    switch response.status {
                    \(readings + [otherwise], separator: .newline)
                    }
                }

                \(access)func response() throws -> HTTPResponse {
                    switch self {
                    \(writings, separator: .newline)
                    }
                }
            }
            """
    }

    private var operationProperty: SwiftSource {
        "\(access)static var operation: Operation { \(spelling.source(for: surface.operationsName)).\(member: operation.name) }"
    }

    /// `(Problem)`, `(status: Int, Problem)`
    private func payload(of response: ResponseBinding) -> SwiftSource {
        let parts = [response.status.isExact ? nil : "status: Int", value(of: response, in: scope)].compactMap { $0 }
        return parts.isEmpty ? .empty : "(\(parts, separator: .comma))"
    }

    private func reading(of response: ResponseBinding) -> SwiftSource {
        let value: SwiftSource? =
            response.envelope.map { "try \($0)(response)" } ?? response.payload.map { "try response.\(ContentSpelling(payload: $0).call([]))" }
        let parts = [response.status.isExact ? nil : "status: response.status", value].compactMap { $0 }
        return parts.isEmpty ? .empty : "(\(parts, separator: .comma))"
    }

    private func pattern(of response: ResponseBinding) -> SwiftSource {
        let hasValue = response.envelope != nil || response.payload != nil
        let parts = [response.status.isExact ? nil : "let status", hasValue ? "let value" : nil].compactMap { $0 as SwiftSource? }
        return parts.isEmpty ? .empty : "(\(parts, separator: .comma))"
    }

    private func writing(of response: ResponseBinding) -> SwiftSource {
        let status: SwiftSource = response.status.exact.map { "\($0)" } ?? "status"
        if response.envelope != nil { return "try value.response(\(status))" }
        return writing(of: response, status: status, value: "value")
    }

    /// The type of what comes with a response; nil when nothing does.
    private func value(of response: ResponseBinding, in scope: [Identifier]) -> SwiftSource? {
        if let envelope = response.envelope { return scope.isEmpty ? "\(namespace).\(envelope)" : "\(envelope)" }
        return response.payload.map { spelling.source(for: $0.type, in: scope) }
    }

    // MARK: Headers and body

    /// A response with headers, as a structure of `headers` and `body`.
    private func envelope(of response: ResponseBinding) -> SwiftSource {
        let name = response.envelope ?? Identifier("Response")
        let scope = self.scope + [name]
        let inner = scope + [name, Identifier("Headers")]
        let properties = response.headers.map { header -> SwiftSource in
            """
            \(documentation: header.documentation)
            \(access)var \(header.name): \(spelling.source(for: header.type, in: inner))
            """
        }
        let parameters = response.headers.map { header -> SwiftSource in
            "\(header.name): \(spelling.source(for: header.type, in: inner))\(header.isRequired ? .empty : " = nil")"
        }
        let readings = response.headers.map { header -> SwiftSource in
            "\(member: header.name): try response.header(\(literal: header.key)\(header.explode ? ", explode: true" : .empty))"
        }
        let writings = response.headers.map { header -> SwiftSource in
            "try response.header(\(literal: header.key), headers.\(member: header.name)\(header.explode ? ", explode: true" : .empty))"
        }
        let body = response.payload.map { spelling.source(for: $0.type, in: scope + [name]) }
        let allOptional = response.headers.allSatisfy { !$0.isRequired }
        let headersParameter: SwiftSource = "headers: Headers\(allOptional ? " = Headers()" : .empty)"
        let headersReading: SwiftSource = "headers: \(CallExpression(head: "Headers", arguments: readings).source)"
        let parts = [headersReading, response.payload.map { "body: try response.\(ContentSpelling(payload: $0).call([]))" } ?? .empty].filter { !$0.isEmpty }
        return """
            \(documentation: response.documentation)
            \(access)struct \(name): Sendable {
                \(access)struct Headers: Sendable {
                    \(properties, separator: .newline)

                    \(ParameterList(head: "\(access)init", parameters: parameters, tail: " {").source)
                        \(response.headers.map { "self.\(member: $0.name) = \($0.name)" }, separator: .newline)
                    }
                }

                \(access)var headers: Headers
                \(body.map { "\(access)var body: \($0)" } ?? .empty)

                \(access)init(\(headersParameter)\(body.map { ", body: \($0)" } ?? .empty)) {
                    self.headers = headers
                    \(body == nil ? .empty : "self.body = body")
                }

                init(_ response: ReceivedResponse) throws {
                    \(CallExpression(head: "self.init", arguments: parts).source)
                }

                func response(_ status: Int) throws -> HTTPResponse {
                    var response: HTTPResponse = \(writing(of: response, status: "status", value: "body"))
                    \(writings, separator: .newline)
                    return response
                }
            }
            """
    }

    private func writing(of response: ResponseBinding, status: SwiftSource, value: SwiftSource) -> SwiftSource {
        response.payload.map { "try .\(ContentSpelling(payload: $0).call([status, value]))" } ?? ".empty(\(status))"
    }
}

extension ResponseBinding.Status {
    fileprivate var exact: Int? {
        if case .code(let code) = self { code } else { nil }
    }

    fileprivate var isExact: Bool { exact != nil }

    fileprivate var rank: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .other: 2
        }
    }

    /// As an argument of the runtime's.
    fileprivate var pattern: SwiftSource {
        switch self {
        case .code(let code): "\(code)"
        case .range(let hundred): ".range(\(hundred))"
        case .other: ".any"
        }
    }

    /// As a pattern over an `Int`.
    fileprivate var casePattern: SwiftSource {
        switch self {
        case .code(let code): "\(code)"
        case .range(let hundred): "\(hundred * 100)...\(hundred * 100 + 99)"
        case .other: "_"
        }
    }
}
