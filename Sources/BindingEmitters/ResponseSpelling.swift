import BinderyBindings
import BinderySwiftSource

/// How the runtime is told what a response is.
struct ResponseSpelling {
    let response: ResponseBinding

    /// Where the constant of the format stands: `Self`, `Operations.GetPet`
    let constants: SwiftSource

    /// The format of the body where that takes more than a media type to say; empty otherwise.
    func constant(_ spelling: TypeSpelling, in scope: [Identifier]) -> SwiftSource {
        guard let only = response.payload?.only else { return .empty }
        return FormatConstantEmitter(content: only, name: formatName, spelling: spelling, scope: scope).source
    }

    /// The type of what comes with the response; nil when nothing does.
    func value(_ spelling: TypeSpelling, in scope: [Identifier]) -> SwiftSource? {
        let body = response.payload.map { spelling.source(for: $0.type, in: scope) }
        guard let headers = response.headers else { return body }
        return "HeadedResponse<\(spelling.source(for: headers, in: scope)), \(body ?? "Void")>"
    }

    /// A method of the runtime's: `json(200, pet)`, `headed(200, pet, .json())`, `empty(204)`
    func call(_ arguments: [SwiftSource]) -> SwiftSource {
        guard response.headers != nil else {
            return response.payload.map { content($0).call(arguments) } ?? "empty(\(arguments, separator: .comma))"
        }
        let format = response.payload.map { [content($0).format] } ?? []
        return "headed(\(arguments + format, separator: .comma))"
    }

    /// `(Problem)`, `(status: Int, Problem)`
    func payload(_ spelling: TypeSpelling, in scope: [Identifier]) -> SwiftSource {
        Self.list([response.status.isExact ? nil : "status: Int", value(spelling, in: scope)])
    }

    /// `case 404: self = .notFound(try response.json())`
    var reading: SwiftSource {
        let value: SwiftSource? = hasValue ? "try response.\(call([]))" : nil
        let payload = Self.list([response.status.isExact ? nil : "status: response.status", value])
        return "case \(response.status.casePattern): self = .\(member: response.name)\(payload)"
    }

    /// `case .notFound(let value): try .json(404, value)`
    var writing: SwiftSource {
        let pattern = Self.list([response.status.isExact ? nil : "let status", hasValue ? "let value" : nil])
        let status: SwiftSource = response.status.exact.map { "\($0)" } ?? "status"
        return "case .\(member: response.name)\(pattern): \(hasValue ? "try ." : ".")\(call(hasValue ? [status, "value"] : [status]))"
    }

    private func content(_ payload: Payload) -> ContentSpelling {
        ContentSpelling(payload: payload, constant: "\(constants).\(member: formatName)")
    }

    private var formatName: Identifier { Identifier(response.name.name + "Format") }

    private var hasValue: Bool { response.payload != nil || response.headers != nil }

    private static func list(_ parts: [SwiftSource?]) -> SwiftSource {
        let parts = parts.compactMap { $0 }
        return parts.isEmpty ? .empty : "(\(parts, separator: .comma))"
    }
}

extension ResponseBinding.Status {
    fileprivate var exact: Int? {
        if case .code(let code) = self { code } else { nil }
    }

    fileprivate var isExact: Bool { exact != nil }

    /// An exact status goes before the range it lies in, and what is left comes last.
    var rank: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .other: 2
        }
    }

    /// As an argument of the runtime's.
    var pattern: SwiftSource {
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
