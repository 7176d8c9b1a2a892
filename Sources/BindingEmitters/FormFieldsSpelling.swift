import BinderyBindings
import BinderySwiftSource

/// How the fields of a form are written, as arguments of the runtime's.
struct FormFieldsSpelling {
    let fields: FormFields

    func arguments(othersByDefault standard: FieldEncoding?) -> [SwiftSource] {
        var arguments: [SwiftSource] = []
        if !fields.fields.isEmpty { arguments.append("fields: \(dictionary)") }
        if let others = fields.others, others != standard { arguments.append("others: \(Self.source(of: others))") }
        if !fields.lists.isEmpty { arguments.append("lists: \(Self.list(fields.lists))") }
        return arguments
    }

    /// `["tags": .array(.pipeDelimited, explode: false)]`; names that would stand twice are left to the first.
    var dictionary: SwiftSource {
        guard !fields.fields.isEmpty else { return "[:]" }
        let entries = fields.fields.map { field -> SwiftSource in "\(literal: field.key): \(Self.source(of: field.encoding))" }
        return CallExpression(head: .empty, arguments: entries, brackets: .square, layout: .expression).source
    }

    static func source(of encoding: FieldEncoding) -> SwiftSource {
        switch encoding {
        case .text(let contentType): ".text(\(argument(contentType), separator: .comma))"
        case .structured: ".structured"
        case .json(let contentType): ".json(\(argument(contentType), separator: .comma))"
        case .scalar(let allowReserved): ".scalar(\(flags(.form, explode: true, allowReserved: allowReserved), separator: .comma))"
        case .array(let style, let explode, let allowReserved):
            ".array(\(flags(style, explode: explode, allowReserved: allowReserved), separator: .comma))"
        case .object(let style, let explode, let allowReserved, let members):
            CallExpression(
                head: ".object", arguments: flags(style, explode: explode, allowReserved: allowReserved) + argument(members), layout: .expression
            ).source
        }
    }

    private static func flags(_ style: ParameterBinding.Style, explode: Bool, allowReserved: Bool) -> [SwiftSource] {
        var flags: [SwiftSource] = []
        if style != .form { flags.append(".\(verbatim: style.rawValue)") }
        if !explode { flags.append("explode: false") }
        if allowReserved { flags.append("allowReserved: true") }
        return flags
    }

    private static func argument(_ contentType: String?) -> [SwiftSource] {
        contentType.map { ["contentType: \(literal: $0)"] } ?? []
    }

    private static func argument(_ members: ParameterBinding.Members) -> [SwiftSource] {
        members == .none ? ["members: []"] : members.arguments
    }

    private static func list(_ keys: [String]) -> SwiftSource {
        CallExpression(head: .empty, arguments: keys.map { key -> SwiftSource in "\(literal: key)" }, brackets: .square, layout: .expression).source
    }
}
