import BinderyBindings
import BinderySwiftSource

/// How the runtime is told what a body is.
struct ContentSpelling {
    let payload: Payload

    /// The constant that holds what the value must satisfy; empty where nothing is checked.
    var restrictions: SwiftSource = .empty

    /// The constant that holds the format, where it takes more than a media type to say it.
    let constant: SwiftSource

    /// A method of the runtime's with what the body is behind the other arguments: `json(200, pet)`, `content(200, pet, .text())`
    func call(_ arguments: [SwiftSource], isOptional: Bool = false) -> SwiftSource {
        if let only = payload.only, only.encoding == .json {
            let contentType: [SwiftSource] = only.mediaType == "application/json" ? [] : ["contentType: \(literal: only.mediaType)"]
            return "json(\(arguments + contentType + Self.argument(restrictions), separator: .comma))"
        }
        return "\(isOptional ? "contentIfPresent" : "content")(\(arguments + [format], separator: .comma))"
    }

    /// `.json()`, `.choice`
    var format: SwiftSource {
        guard let only = payload.only else { return ".choice" }
        return only.needsConstant ? constant : Self.format(of: only, restrictions: restrictions)
    }

    /// `.json()`, `.text("text/csv")`
    ///
    /// - Parameter start: What stands on the line before it.
    static func format(of content: Content, restrictions: SwiftSource, behind start: SwiftSource = .empty) -> SwiftSource {
        let (name, standard): (SwiftSource, String) =
            switch content.encoding {
            case .json: ("json", "application/json")
            case .text: ("text", "text/plain")
            case .bytes: ("bytes", "application/octet-stream")
            case .typedBytes: ("typed", "")
            case .events: ("events", "text/event-stream")
            case .lines: ("lines", "application/jsonl")
            case .form: ("form", "application/x-www-form-urlencoded")
            case .multipart, .multipartForm: ("multipart", "multipart/form-data")
            case .parts: ("parts", "multipart/mixed")
            }
        let mediaType: [SwiftSource] = content.mediaType == standard ? [] : ["\(literal: content.mediaType)"]
        let arguments = mediaType + coding(of: content) + fields(of: content) + argument(restrictions)
        return CallExpression(head: "\(start).\(name)", arguments: arguments, layout: .expression).source
    }

    /// The media types as the runtime lists them: those whose content is a stream say so.
    static func mediaTypes(_ contents: [Content]) -> [SwiftSource] {
        contents.map { content in
            switch content.encoding {
            case .json, .text, .form, .multipart, .multipartForm, .parts: "\(literal: content.mediaType)"
            case .bytes, .typedBytes, .events, .lines: ".streamed(\(literal: content.mediaType))"
            }
        }
    }

    /// How events stand for values, where it is not as JSON.
    private static func coding(of content: Content) -> [SwiftSource] {
        guard case .events(let coding) = content.encoding, coding != .json else { return [] }
        return ["as: .\(verbatim: coding.rawValue)"]
    }

    private static func fields(of content: Content) -> [SwiftSource] {
        switch content.encoding {
        case .form(let fields):
            // What is said of nothing is written as text.
            FormFieldsSpelling(fields: fields).arguments(othersByDefault: .standard)
        case .multipartForm(let fields): FormFieldsSpelling(fields: fields).arguments(othersByDefault: nil)
        case .json, .text, .bytes, .typedBytes, .multipart, .parts, .events, .lines: []
        }
    }

    private static func argument(_ restrictions: SwiftSource) -> [SwiftSource] {
        restrictions.isEmpty ? [] : ["restrictions: \(restrictions)"]
    }
}

extension Content {
    /// The format lists fields: it is said once.
    var needsConstant: Bool {
        switch encoding {
        case .form(let fields): !fields.fields.isEmpty || !fields.lists.isEmpty || fields.others == .structured || restrictions != nil
        case .multipartForm: true
        case .json, .text, .bytes, .typedBytes, .multipart, .parts, .events, .lines: false
        }
    }

    /// What the value must satisfy, unless a constant holds it with the rest of the format.
    var restrictionsBesideFormat: Restrictions? { needsConstant ? nil : restrictions }
}
