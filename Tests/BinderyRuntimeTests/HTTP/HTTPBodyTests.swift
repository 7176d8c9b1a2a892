import BinderyRuntime
import Testing

@Suite("Bodies")
struct HTTPBodyTests {
    @Test("a stream is collected, up to the limit and not beyond")
    func collecting() async throws {
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1, 2])
            continuation.yield([3])
            continuation.finish()
        }
        #expect(try await HTTPBody(chunks: chunks).collect(upTo: 3) == [1, 2, 3])
        await #expect(throws: BodyTooLarge(limit: 2)) { try await HTTPBody([1, 2, 3]).collect(upTo: 2) }
        await #expect(throws: BodyTooLarge(limit: 2)) { try await HTTPBody(length: 3, chunks: chunks).collect(upTo: 2) }
    }

    @Test("bytes in memory can be iterated, and again")
    func iterating() async throws {
        let body: HTTPBody = "ab"
        for _ in 0..<2 {
            var chunks: [[UInt8]] = []
            for try await chunk in body { chunks.append(chunk) }
            #expect(chunks == [Array("ab".utf8)])
        }
        for try await chunk in HTTPBody.empty { Issue.record("expected nothing, found \(chunk)") }
        #expect(body.isReplayable)
        #expect(body.length == 2)
    }

    @Test("the target of a request is divided at its first question mark")
    func target() {
        let request = HTTPRequest(.get, target: "/a?b=?c")
        #expect(request.path == "/a")
        #expect(request.query == "b=?c")
        #expect(request.target == "/a?b=?c")
        #expect(HTTPRequest(.get, target: "/a?").query == "")
        #expect(HTTPRequest(.get, target: "/a").query == nil)
    }
}
