import BinderyRuntime
import Testing

@Suite("Multipart bodies")
struct MultipartTests {
    private let uploads = ContentPair<Upload>(.multipart()) { $0 ?? Upload(file: MultipartPart("none"), title: "none") }
    private let profiles = ContentPair<MultipartForm<Profile>>(.multipart(fields: Profile.parts, lists: ["ids"])) {
        $0 ?? MultipartForm(Profile(name: "nobody"))
    }
    private let parts = ContentPair<[MultipartPart]>(.parts()) { $0 ?? [] }

    private func boundary(_ headers: HTTPHeaders?) -> String {
        headers?["Content-Type"]?.split(separator: "boundary=").last.map(String.init) ?? ""
    }

    /// What a body of these lines comes to, as the text of its parts; the status where it is refused.
    private func read(_ lines: String, boundary: String = "b") async -> String {
        let body = lines.replacing("\n", with: "\r\n")
        let response = await parts.post(HTTPBody(body), headers: ["Content-Type": "multipart/mixed; boundary=\(boundary)"])
        guard response.status == 200 else { return "\(response.status)" }
        let written = String(decoding: response.body.bytes ?? [], as: UTF8.self)
        return written.replacing("--" + self.boundary(response.headers), with: "|").replacing("\r\n", with: "~")
    }

    // MARK: Writing

    @Test("files, values, lists, JSON and null are parts")
    func wire() async throws {
        let upload = Upload(
            file: MultipartPart("%PDF", filename: "a \"b\".pdf"), title: "é", pages: [MultipartPart("1", filename: "1", contentType: "image/png")],
            tags: ["x", "y"],
            address: ["zip": "1"], owner: nil, note: .null,
            additionalParts: [MultipartPart("z", contentType: "text/plain", headers: ["X-A": "b"], name: "more")])
        let (answer, wire) = try await uploads.send(upload)
        let request = try #require(wire.requests.last)
        let boundary = boundary(request.headers)
        #expect(request.headers["Content-Type"] == "multipart/form-data; boundary=\(boundary)")
        let expected = """
            --B
            Content-Disposition: form-data; name="file"; filename="a %22b%22.pdf"
            Content-Type: application/pdf

            %PDF
            --B
            Content-Disposition: form-data; name="title"

            é
            --B
            Content-Disposition: form-data; name="pages"; filename="1"
            Content-Type: image/png

            1
            --B
            Content-Disposition: form-data; name="tags"

            x
            --B
            Content-Disposition: form-data; name="tags"

            y
            --B
            Content-Disposition: form-data; name="address"
            Content-Type: application/json

            {"zip":"1"}
            --B
            Content-Disposition: form-data; name="owner"
            Content-Type: application/json

            null
            --B
            Content-Disposition: form-data; name="note"
            Content-Type: application/json

            null
            --B
            Content-Disposition: form-data; name="more"
            Content-Type: text/plain
            X-A: b

            z
            --B--

            """
        #expect(String(decoding: request.body.bytes ?? [], as: UTF8.self).replacing(boundary, with: "B") == expected.replacing("\n", with: "\r\n"))
        let read = """
            file|a "b".pdf|application/pdf||%PDF
            é
            page pages|1|image/png||1
            ["x", "y"] {"zip":"1"} - null
            additional more|-|text/plain|X-A: b|z
            """
        #expect(try await answer.text() == read)
    }

    @Test("no two bodies have the same boundary")
    func boundaries() async throws {
        let upload = Upload(file: MultipartPart("x"), title: "x")
        let first = try await uploads.send(upload).wire.requests.last?.headers["Content-Type"]
        #expect(first != (try await uploads.send(upload).wire.requests.last?.headers["Content-Type"]))
    }

    @Test("a file that is a stream is sent as one, with a length when it is known")
    func streams() async throws {
        let chunk = [UInt8](repeating: 7, count: 1 << 16)
        let chunks = AsyncStream<[UInt8]> { continuation in
            for _ in 0..<4 { continuation.yield(chunk) }
            continuation.finish()
        }
        let (answer, wire) = try await uploads.send(Upload(file: MultipartPart(HTTPBody(length: 4 << 16, chunks: chunks), filename: "x"), title: "x"))
        let request = try #require(wire.requests.last)
        #expect(request.body.bytes == nil)
        #expect(request.body.isReplayable == false)
        #expect(try await answer.file.body.collect(upTo: 4 << 16).count == 4 << 16)
        let large = MultipartPart(HTTPBody([UInt8](repeating: 7, count: 1 << 20)), filename: "x")
        let sent = try await uploads.send(Upload(file: large, title: "x")).wire.requests.last?.body
        #expect(sent?.isReplayable == true)
        #expect(sent?.length.map { $0 > 1 << 20 } == true)
    }

    // MARK: Both ways

    @Test("random files and values arrive as they were sent")
    func roundTrips() async throws {
        var random = Randomness(seed: 12)
        for _ in 0..<200 {
            var upload = Upload(file: Self.file(&random, named: "file"), title: "t" + random.text)
            if random.below(2) == 0 { upload.preview = Self.file(&random, named: "preview") }
            if random.below(2) == 0 { upload.pages = (0...random.below(3)).map { _ in Self.file(&random, named: "pages") } }
            upload.tags = random.below(2) == 0 ? [] : random.texts
            if random.below(2) == 0 { upload.address = ["a": random.nested(depth: 3), "b": "5", "c": 5, "d": nil, "e": true] }
            if random.below(2) == 0 { upload.owner = random.text }
            upload.note = [.absent, .null, .value(random.text), .value("null")][random.below(4)]
            if random.below(2) == 0 {
                upload.additionalParts = [
                    Self.file(&random, named: "x" + random.text.filter { $0 != "%" && $0.asciiValue.map { $0 >= 0x20 && $0 != 0x7F } ?? true })
                ]
            }
            #expect(try await uploads.send(upload).answer.text() == upload.text())
        }
    }

    @Test("random values without files arrive as they were sent, and what the document does not name is kept")
    func fields() async throws {
        var random = Randomness(seed: 13)
        for _ in 0..<200 {
            let profile = Profile(&random)
            let answer = try await profiles.send(MultipartForm(profile, additionalParts: [MultipartPart("y", name: "unknown")])).answer
            #expect(answer.fields == profile)
            #expect(answer.additionalParts.map(\.name) == ["unknown"])
        }
    }

    /// With a name and a media type: those that have none are given one.
    private static func file(_ random: inout Randomness, named name: String) -> MultipartPart {
        let filename = "f" + random.text.filter { $0 != "%" && $0 != "\t" && $0 != "\u{7F}" }
        let bytes = (0..<random.below(40)).map { _ in Array("\r\n-ab".utf8)[random.below(5)] }
        return MultipartPart(HTTPBody(bytes), filename: filename, contentType: "image/png", name: name)
    }

    @Test("an optional body that is not sent is nil")
    func absence() async throws {
        #expect(try await uploads.send(nil).answer.title == "none")
    }

    @Test("values are checked as in JSON")
    func restrictions() async throws {
        await #expect(throws: (any Error).self) { try await uploads.send(Upload(file: MultipartPart("x"), title: "")) }
        let body = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n--b\r\nContent-Disposition: form-data; name=title\r\n\r\n\r\n--b--"
        let response = await uploads.post(HTTPBody(body), headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(response.status == 422)
    }

    // MARK: Reading

    @Test(
        "parts are read as others write them",
        arguments: [
            ("--b\n\nx\n--b--", "|~~x~|--~"), ("preamble\n--b\n\nx\n--b--\nepilogue\n--b\n", "|~~x~|--~"), ("--b \t\n\nx\n--b--", "|~~x~|--~"),
            ("--b\n\n--b\n\n\n--b--", "|~~~|~~~|--~"), ("--b--", "|--~"), ("x--b\n\n--b--", "|--~"), ("--b\n\n--bx\n-- b\n--b--", "|~~--bx~-- b~|--~"),
            ("--b\nContent-Type: text/plain;\n charset=utf-8\n\nx\n--b--", "|~Content-Type: text/plain; charset=utf-8~~x~|--~"),
            ("--b\ncontent-type:text/plain\nX-A:  b \n\nx\n--b--", "|~Content-Type: text/plain~X-A: b~~x~|--~"),
            ("--b\nContent-Disposition: form-data; name=a\n\nx\n--b--", "|~Content-Disposition: form-data; name=\"a\"~~x~|--~"),
            ("--b\nContent-Disposition: attachment; filename=\"C:\\\\a\\\"\n\nx\n--b--", "|~Content-Disposition: attachment; filename=\"C:\\\\a\\\"~~x~|--~"),
            ("--b\nContent-Disposition: attachment; filename=\"a\\\"b\"; x=y\n\nx\n--b--", "|~Content-Disposition: attachment; filename=\"a%22b\"~~x~|--~"),
            (
                "--b\nContent-Disposition: attachment; filename=\"a\"; filename*=UTF-8''%e2%82%ac%20b\n\nx\n--b--",
                "|~Content-Disposition: attachment; filename=\"€ b\"~~x~|--~"
            ),
            ("--b\nX-A: b\n--b--", "|~X-A: b~~~|--~"),
        ])
    func others(body: String, parts: String) async {
        #expect(await read(body) == parts)
    }

    @Test("a boundary may be quoted")
    func quotedBoundary() async {
        #expect(await read("--a b\n\nx\n--a b--", boundary: "\"a b\"") == "|~~x~|--~")
    }

    @Test(
        "what is no multipart body is 400",
        arguments: [
            "", "x", "--b", "--b\n\nx", "--b\n\nx\n--b", "--c\n\nx\n--c--", "--b\nno colon\n\nx\n--b--", "--b\nX-A: b", "--b\nX-A\u{0}: b\n\n\n--b--",
        ])
    func malformed(body: String) async {
        #expect(await read(body) == "400")
    }

    @Test("without a boundary, or with one that is too long, a body is 400", arguments: ["", "\"\"", String(repeating: "b", count: 71)])
    func noBoundary(boundary: String) async {
        #expect(await read("--b\n\nx\n--b--", boundary: boundary) == "400")
    }

    @Test("headers of a part that are too long, and too many parts, are 400")
    func limits() async {
        #expect(await read("--b\nX-A: \(String(repeating: "x", count: 20_000))\n\nx\n--b--") == "400")
        #expect(await read(String(repeating: "--b\n\n\n", count: 10_001) + "--b--") == "400")
    }

    @Test("a body above the limit is 413, whatever is in it")
    func tooLarge() async {
        let pair = ContentPair<Upload>(.multipart(), options: RouterOptions(maximumBodySize: 100)) { $0 ?? Upload(file: MultipartPart(""), title: "") }
        let body = HTTPBody("--b\r\n\r\n" + String(repeating: "x", count: 200) + "\r\n--b--")
        #expect(await pair.post(body, headers: ["Content-Type": "multipart/form-data; boundary=b"]).status == 413)
    }

    @Test("a part that is missing, or is no value of its type, is named")
    func named() async {
        let response = await uploads.post("--b--", headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(response.status == 400)
        #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self).contains(#"the part \"file\" is missing"#))
        let age = "--b\r\nContent-Disposition: form-data; name=age\r\n\r\nfive\r\n--b--"
        #expect(await profiles.post(HTTPBody(age), headers: ["Content-Type": "multipart/form-data; boundary=b"]).status == 400)
    }

    @Test("JSON is read from a part that does not say that it is JSON, where the document expects an object")
    func unnamedJSON() async throws {
        let body = """
            --b
            Content-Disposition: form-data; name="name"

            n
            --b
            Content-Disposition: form-data; name="address"

            {"zip":"1"}
            --b--
            """
        let response = await profiles.post(HTTPBody(body.replacing("\n", with: "\r\n")), headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(String(decoding: response.body.bytes ?? [], as: UTF8.self).contains("Content-Type: application/json\r\n\r\n{\"zip\":\"1\"}\r\n"))
    }

    @Test("files are called what they are called", arguments: ["a \"b\".pdf", "\"\u{301}", "a\r\nb", "a\\", "é%,", ""])
    func names(of file: String) async throws {
        let answer = try await uploads.send(Upload(file: MultipartPart("x", filename: file), title: "x")).answer
        #expect(answer.file.filename.map { Array($0.utf8) } == Array(file.utf8))
    }

    @Test("a name that would be read as another is not sent", arguments: ["%22", "a%0db", "%0A", "\0", "\u{7F}", "%22\u{301}"])
    func inexpressibleNames(name: String) async {
        await #expect(throws: (any Error).self) { try await uploads.send(Upload(file: MultipartPart("x", filename: name), title: "x")) }
        await #expect(throws: (any Error).self) { try await parts.send([MultipartPart("x", filename: name)]) }
        await #expect(throws: (any Error).self) { try await parts.send([MultipartPart("x", name: name)]) }
    }

    @Test(
        "a value is written in the style that its encoding says, and read from it",
        arguments: [
            .object(members: ["street", "city"]), .object(explode: false, members: ["street", "city"]), .object(.deepObject, members: ["street", "city"]),
            .object(.pipeDelimited, explode: false, members: .others([])), .json(), .structured,
        ] as [FieldEncoding])
    func styles(encoding: FieldEncoding) async throws {
        let fields = Profile.parts.merging(["address": encoding, "tags": .array(explode: false)]) { $1 }
        let pair = ContentPair<MultipartForm<Profile>>(.multipart(fields: fields, lists: ["ids"])) { $0 ?? MultipartForm(Profile(name: "nobody")) }
        let profile = Profile(name: "n", tags: ["a", "b c", "%2C"], address: ["street": "s t", "city": "%"])
        #expect(try await pair.send(MultipartForm(profile)).answer.fields == profile)
        // Nothing is encoded in a part.
        await #expect(throws: (any Error).self) { try await pair.send(MultipartForm(Profile(name: "n", tags: ["a,b", "c"]))) }
    }

    @Test("a header that would break the message apart is not sent")
    func injection() async {
        let part = MultipartPart("x", filename: "x", headers: ["X-A": "b\r\nX-B: c"])
        await #expect(throws: (any Error).self) { try await uploads.send(Upload(file: part, title: "x")) }
        await #expect(throws: (any Error).self) { try await uploads.send(Upload(file: MultipartPart("x", contentType: "a\r\nb"), title: "x")) }
    }
}
