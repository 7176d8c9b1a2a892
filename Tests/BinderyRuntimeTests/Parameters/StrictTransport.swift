import BinderyRuntime

/// A transport that takes nothing but what HTTP takes, and sees that no value has made another path of the path.
struct StrictTransport: Transport {
    private let next: InProcess

    init(_ handler: any RequestHandler) {
        next = InProcess(handler)
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        // RFC 3986: path = *( "/" *pchar ), query = *( pchar / "/" / "?" ), pchar = unreserved / pct-encoded / sub-delims / ":" / "@"
        let characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@%"
        try expect(request.path.utf8.allSatisfy { (characters + "/").utf8.contains($0) }, "the path \(request.path)")
        try expect((request.query ?? "").utf8.allSatisfy { (characters + "/?").utf8.contains($0) }, "the query \(request.query ?? "")")
        for text in [request.path, request.query ?? ""] {
            for rest in text.split(separator: "%", omittingEmptySubsequences: false).dropFirst() {
                try expect(rest.count >= 2 && rest.prefix(2).allSatisfy(\.isHexDigit), "the encoding in \(text)")
            }
        }
        let segments = request.path.split(separator: "/", omittingEmptySubsequences: false)
        let declared = request.operation?.path.split(separator: "/", omittingEmptySubsequences: false).count
        try expect(segments.count == declared, "the segments of \(request.path)")
        try expect(!segments.contains { [".", ".."].contains($0.lowercased().replacing("%2e", with: ".")) }, "a dot segment in \(request.path)")
        // RFC 9110, section 5.5
        for field in request.headers.fields {
            try expect(field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }, "a control character in the header \(field.name)")
            try expect(field.value.first != " " && field.value.last != " ", "white space around the header \(field.name)")
        }
        return try await next.send(request)
    }

    private func expect(_ condition: Bool, _ what: String) throws {
        if !condition { throw NotHTTP(what: what) }
    }

    struct NotHTTP: Error {
        let what: String
    }
}
