import BinderyRuntime

/// A transport that writes every message as HTTP/1.1 has it, and reads it again before anybody sees it (RFC 9112).
struct BytesTransport: Transport {
    private let handler: any RequestHandler

    /// Of path and query (RFC 3986 §3.3, §3.4).
    private static let targetCharacters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@%/?".utf8)

    init(_ handler: any RequestHandler) {
        self.handler = handler
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.target.utf8.allSatisfy(Self.targetCharacters.contains) else { throw NotHTTP(what: request.target) }
        let segments = request.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !segments.contains(where: { [".", ".."].contains($0.lowercased().replacing("%2e", with: ".")) }) else { throw NotHTTP(what: request.path) }

        let body = try await request.body.collect(upTo: .max)
        let sent = try Message(Self.bytes("\(request.method) \(request.target) HTTP/1.1", request.headers, body))
        let words = sent.line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3 else { throw NotHTTP(what: sent.line) }
        let response = await handler.handle(
            HTTPRequest(HTTPMethod(String(words[0])), target: String(words[1]), headers: sent.headers, body: HTTPBody(sent.body)))

        let answer = request.method == .head ? [] : try await response.body.collect(upTo: .max)
        let received = try Message(Self.bytes("HTTP/1.1 \(response.status) OK", response.headers, answer))
        guard let status = Int(received.line.split(separator: " ")[1]) else { throw NotHTTP(what: received.line) }
        return HTTPResponse(status: status, headers: received.headers, body: HTTPBody(received.body))
    }

    private static func bytes(_ line: String, _ headers: HTTPHeaders, _ body: [UInt8]) -> [UInt8] {
        let fields = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("\(line)\r\n\(fields)\r\n".utf8) + body
    }

    private struct Message {
        let line: String
        let headers: HTTPHeaders
        let body: [UInt8]

        init(_ bytes: [UInt8]) throws {
            var lines: [String] = []
            var rest = bytes[...]
            while true {
                guard let end = rest.firstIndex(of: 0x0D), rest[(end + 1)...].first == 0x0A else { throw NotHTTP(what: "no end of a line") }
                let text = String(decoding: rest[..<end], as: UTF8.self)
                rest = rest[(end + 2)...]
                if text.isEmpty { break }
                lines.append(text)
            }
            var headers = HTTPHeaders()
            for line in lines.dropFirst() {
                guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw NotHTTP(what: line) }
                headers.append(String(line[..<colon]), Self.trimmed(line[line.utf8.index(after: colon)...]))
            }
            if let refusal = headers.refusal { throw refusal }
            line = lines[0]
            self.headers = headers
            body = Array(rest)
        }

        /// Without optional white space (RFC 9110 §5.5).
        private static func trimmed(_ text: Substring) -> String {
            let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
            let bytes = text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
            return String(decoding: Array(bytes), as: UTF8.self)
        }
    }

    struct NotHTTP: Error {
        let what: String
    }
}
