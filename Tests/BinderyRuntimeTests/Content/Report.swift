import BinderyRuntime

/// A body of one of several media types, as the generator writes it.
enum Report: ContentChoice {
    case json(Widget)
    case csv(String)
    case bytes(HTTPBody)
    case anyImage(TypedBody)

    static let mediaTypes: [DocumentedMediaType] = ["application/json", "text/csv", .streamed("application/octet-stream"), .streamed("image/*")]

    init(_ content: IncomingContent) throws {
        switch try content.index(in: Self.mediaTypes) {
        case 0: self = .json(try content.read(.json()))
        case 1: self = .csv(try content.read(.text("text/csv")))
        case 2: self = .bytes(try content.read(.bytes()))
        default: self = .anyImage(try content.read(.typed("image/*")))
        }
    }

    func content() throws -> OutgoingContent {
        switch self {
        case .json(let value): try OutgoingContent(value, .json())
        case .csv(let value): try OutgoingContent(value, .text("text/csv"))
        case .bytes(let value): try OutgoingContent(value, .bytes())
        case .anyImage(let value): try OutgoingContent(value, .typed("image/*"))
        }
    }
}

extension Report {
    /// `csv a;b`, `image/webp 1 2`
    func text() async throws -> String {
        switch self {
        case .json(let widget): "json \(String(decoding: try widget.json(), as: UTF8.self))"
        case .csv(let text): "csv \(text)"
        case .bytes(let body): "bytes \(try await Self.numbers(body))"
        case .anyImage(let image): "\(image.contentType) \(try await Self.numbers(image.body))"
        }
    }

    private static func numbers(_ body: HTTPBody) async throws -> String {
        try await body.collect(upTo: 100).map { "\($0)" }.joined(separator: " ")
    }
}
