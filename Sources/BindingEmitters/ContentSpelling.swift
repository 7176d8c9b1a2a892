import BinderyBindings
import BinderySwiftSource

/// How the runtime is told what a body is.
struct ContentSpelling {
    let payload: Payload

    /// The constant that holds what the value must satisfy; empty where nothing is checked.
    var restrictions: SwiftSource = .empty

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
        payload.only.map { Self.format(of: $0, restrictions: restrictions) } ?? ".choice"
    }

    /// `.json()`, `.text("text/csv")`
    static func format(of content: Content, restrictions: SwiftSource) -> SwiftSource {
        let (name, standard): (SwiftSource, String) =
            switch content.encoding {
            case .json: ("json", "application/json")
            case .text: ("text", "text/plain")
            case .bytes: ("bytes", "application/octet-stream")
            case .typedBytes: ("typed", "")
            case .events: ("events", "text/event-stream")
            case .lines: ("lines", "application/jsonl")
            }
        let mediaType: [SwiftSource] = content.mediaType == standard ? [] : ["\(literal: content.mediaType)"]
        return ".\(name)(\(mediaType + coding(of: content) + argument(restrictions), separator: .comma))"
    }

    /// The media types as the runtime lists them: those whose content is a stream say so.
    static func mediaTypes(_ contents: [Content]) -> [SwiftSource] {
        contents.map { content in
            switch content.encoding {
            case .json, .text: "\(literal: content.mediaType)"
            case .bytes, .typedBytes, .events, .lines: ".streamed(\(literal: content.mediaType))"
            }
        }
    }

    /// How events stand for values, where it is not as JSON.
    private static func coding(of content: Content) -> [SwiftSource] {
        guard case .events(let coding) = content.encoding, coding != .json else { return [] }
        return ["as: .\(verbatim: coding.rawValue)"]
    }

    private static func argument(_ restrictions: SwiftSource) -> [SwiftSource] {
        restrictions.isEmpty ? [] : ["restrictions: \(restrictions)"]
    }
}
