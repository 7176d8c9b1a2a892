import BinderyRuntime
import GoldenForms
import Testing

/// Whatever generated clients and implementations are given for a body: either it arrives on the other side as it is, or the form cannot express it and it is not sent.
@Suite("Generated clients and routers agree on bodies")
struct BodyFormTests {
    private let clients = FormClients()

    @Test("of JSON, and of what is JSON by its suffix")
    func json() async {
        await clients.rounds(150) { client, random in
            let (values, fields, json) = (random.values(), random.fields, random.json(depth: 4))
            try await expectEqual(client.json(body: values), values)
            try await expectEqual(client.patch(body: fields), fields)
            try await expectEqual(client.anything(body: json), json)
        }
    }

    @Test("that need not be there")
    func optional() async {
        await clients.rounds(60) { client, random in
            let values = random.perhaps { $0.values() }
            switch try await client.optional(body: values) {
            case .ok(let received): try expectEqual(received, values)
            case .noContent: try expectEqual(nil, values)
            }
            let text = random.perhaps { $0.text }
            switch try await client.xml(body: text) {
            case .ok(let received): try expectEqual(received, text)
            case .noContent: try expectEqual(nil, text)
            }
        }
    }

    @Test("of forms, whatever the encoding of a field")
    func forms() async {
        await clients.rounds(150) { client, random in
            let fields = random.fields
            if fields.isExpressible {
                try await expectEqual(client.form(body: fields), fields.asForm)
            } else {
                try await expectRefusal(of: fields) { try await client.form(body: fields) }
            }
        }
    }

    @Test("of multipart forms without files")
    func multipartForms() async {
        await clients.rounds(150) { client, random in
            let fields = random.fields
            let names = Array((fields.labels ?? [:]).keys) + Array((fields.deep?.map ?? [:]).keys)
            // Nothing is encoded in a part, and so nothing tells a comma in an item from one between items.
            let hasCommas = (fields.commas ?? []).contains { $0.utf8.contains(UInt8(ascii: ",")) }
            if fields.isExpressible, names.allSatisfy(\.isNameOfPart), !hasCommas {
                try await expectEqual(client.fields(body: MultipartForm(fields)).fields, fields.asForm)
            } else {
                try await expectRefusal(of: fields) { try await client.fields(body: MultipartForm(fields)) }
            }
        }
    }

    @Test("of multipart forms with files")
    func uploads() async {
        await clients.rounds(150) { client, random in
            let upload = Operations.Upload.RequestMultipart(
                file: random.file, picture: random.perhaps { $0.file }, pages: random.perhaps { $0.list(upTo: 3) { $0.file } },
                text: random.perhaps { $0.text },
                list: random.perhaps { $0.list(upTo: 3) { $0.text } }, object: random.perhaps { $0.color }, nullable: random.patch,
                script: random.perhaps { $0.text }, json: random.perhaps { $0.text })
            let files = [upload.file, upload.picture].compactMap(\.self) + (upload.pages ?? [])
            guard files.allSatisfy({ $0.filename?.isNameOfPart == true }) else {
                return try await expectRefusal(of: upload) { try await client.upload(body: upload) }
            }
            let received = try await client.upload(body: upload)
            try expectEqual(
                SentPart(received.file, named: "file"), SentPart(upload.file, named: "file"))
            try expectEqual(received.picture.map { SentPart($0, named: "picture") }, upload.picture.map { SentPart($0, named: "picture") })
            try expectEqual(received.pages?.map { SentPart($0, named: "pages") } ?? [], upload.pages?.map { SentPart($0, named: "pages") } ?? [])
            try expectEqual(received.text, upload.text)
            try expectEqual(received.list ?? [], upload.list ?? [])
            try expectEqual(received.object, upload.object)
            try expectEqual(received.nullable, upload.nullable.value)
            try expectEqual(received.script, upload.script)
            try expectEqual(received.json, upload.json)
        }
    }

    @Test("of 10,000 characters, like parameters as long")
    func long() async {
        let text = String(repeating: "é%,\"", count: 2_500)
        await clients.rounds(2) { client, _ in
            try await expectEqual(client.queryForm(text: text), Values(text: text))
            try await expectEqual(client.cookieForm(text: text), Values(text: text))
            try await expectEqual(client.headerSimple(xText: text), Values(text: text))
            try await expectEqual(client.json(body: Values(text: text)), Values(text: text))
            try await expectEqual(client.form(body: Fields(text: text, list: [text], required: nil)), Fields(text: text, list: [text], required: nil))
            try await expectEqual(client.text(body: text), text)
        }
    }

    @Test("of parts as they are")
    func parts() async {
        await clients.rounds(150) { client, random in
            let parts = random.list(upTo: 3) { random in
                MultipartPart(
                    HTTPBody(random.bytes), filename: random.perhaps { $0.text }, contentType: random.perhaps { "text/\($0.harmless)" },
                    headers: ["X-\(random.harmless)": random.harmless], name: random.perhaps { $0.text })
            }
            if parts.flatMap({ [$0.name, $0.filename] }).compactMap(\.self).allSatisfy(\.isNameOfPart) {
                try await expectEqual(client.mixed(body: parts).map { SentPart($0, named: $0.name) }, parts.map { SentPart($0, named: $0.name) })
            } else {
                try await expectRefusal(of: parts) { try await client.mixed(body: parts) }
            }
        }
    }

    @Test("of text and of bytes")
    func texts() async {
        await clients.rounds(100) { client, random in
            let (text, bytes) = (random.text, random.bytes)
            try await expectEqual(Array(client.text(body: text).utf8), Array(text.utf8))
            try await expectEqual(client.bytes(body: HTTPBody(bytes)).collect(upTo: .max), bytes)
            let image = try await client.image(body: TypedBody(contentType: "image/\(random.harmless)", HTTPBody(bytes)))
            try await expectEqual(image.body.collect(upTo: .max), bytes)
            try await expectRefusal(of: text) { try await client.image(body: TypedBody(contentType: "text/plain", HTTPBody(text))) }
        }
    }

    @Test("of one of several media types, or of none")
    func several() async {
        await clients.rounds(150) { client, random in
            let (values, map, text, bytes) = (random.values(), random.map, random.text, random.bytes)
            let sent: Operations.Several.RequestContent? = [nil, .json(values), .form(map), .text(text), .bytes(HTTPBody(bytes))][random.below(5)]
            switch (sent, try await client.several(body: sent)) {
            case (nil, .noContent): break
            case (.json, .ok(.json(let received))): try expectEqual(received, values)
            case (.form, .ok(.form(let received))): try expectEqual(received, map)
            case (.text, .ok(.text(let received))): try expectEqual(Array(received.utf8), Array(text.utf8))
            case (.bytes, .ok(.bytes(let received))): try await expectEqual(received.collect(upTo: .max), bytes)
            case (_, let received): throw Disagreement(description: "\(String(describing: sent)) came back as \(received)")
            }
        }
    }

    @Test("that stream: JSON lines and sequences, events of JSON and events of text")
    func streams() async {
        await clients.rounds(60) { client, random in
            let values = random.list(upTo: 5) { $0.values() }
            try await expectEqual(client.lines(body: JSONLines(Sequenced(values))).collected(), values)
            try await expectEqual(client.events(body: values).collected().map(\.data), values)
            let messages = random.list(upTo: 5) { random in
                Message(
                    data: random.text, event: random.perhaps { $0.text.onOneLine }, id: random.perhaps { $0.text.onOneLine },
                    retry: random.perhaps { $0.below(100_000) })
            }
            let received = try await client.messages(body: messages).collected()
            try expectEqual(
                received.map { Message(data: $0.data, event: $0.event, id: $0.id, retry: $0.retry.map { Int($0 / .milliseconds(1)) }) },
                messages.map(\.arriving))
        }
    }

    @Test("with documented headers, and headers without a body")
    func headers() async {
        let form = ParameterForm(testDescription: "headers", style: .header, explodes: false) { _, values in values }
        await clients.rounds(150) { client, random in
            let (sent, _) = form.split(random.values())
            let headers = try await client.headers(body: sent).headers
            try expectEqual(headers.xJson, sent)
            try expectEqual(headers.xPlain, sent.text)
            try expectEqual(
                Values(
                    text: headers.xText, integer: headers.xInteger, number: headers.xNumber, flag: headers.xFlag, date: headers.xDate, kind: headers.xKind,
                    list: headers.xList, object: headers.xObject, map: headers.xMap, nullable: sent.nullable),
                form.arriving(sent))
            let count = random.integer
            try await expectEqual(client.head(count: count).headers.xCount, count)
        }
    }

    @Test("of several successes, of ranges of errors, and of what is left")
    func statuses() async {
        await clients.rounds(60) { client, random in
            let text = random.text
            for status in [200, 201, 204, 400, 422, 500, 503] {
                do {
                    switch try await client.status(status: status, body: text) {
                    case .ok(let received): try expectEqual([received, "200"], [text, "\(status)"])
                    case .created(let received): try expectEqual([received.text, "201"], [text, "\(status)"])
                    case .noContent: try expectEqual(204, status)
                    }
                } catch Failure<Operations.Status>.documented(let error) {
                    switch error {
                    case .clientError(let received, let values): try expectEqual([values.text, "\(received)"], [text, "\(status)"])
                    case .serviceUnavailable(let response): try expectEqual([response.headers.retryAfter, 503], [text.utf8.count, status])
                    case .other(let received, let problem): try expectEqual([problem, "\(received)"], [text, "\(status)"])
                    }
                }
            }
        }
    }
}

/// What is compared of a part.
private struct SentPart: Equatable, CustomStringConvertible {
    let name: String?
    let filename: [UInt8]?
    let contentType: String?
    let headers: HTTPHeaders
    let bytes: [UInt8]?

    init(_ part: MultipartPart, named name: String?) {
        self.name = name
        filename = part.filename.map { Array($0.utf8) }
        contentType = part.contentType
        headers = part.headers
        bytes = part.body.bytes
    }

    var description: String {
        func text(_ bytes: [UInt8]?) -> String { bytes.map { String(decoding: $0.prefix(40), as: UTF8.self).debugDescription } ?? "none" }
        return "\(name ?? "none") \(text(filename)) \(contentType ?? "none") \(headers) \(text(bytes))"
    }
}

extension Randomness {
    /// With all that a file can say of itself.
    fileprivate var file: MultipartPart {
        mutating get { MultipartPart(HTTPBody(bytes), filename: text, contentType: "image/\(harmless)") }
    }
}

extension String {
    /// No header can hold other control characters, and these three stand for others (WHATWG HTML §4.10.22.8).
    fileprivate var isNameOfPart: Bool {
        let isPlain = unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\r" || $0 == "\n" }
        return isPlain && !["%22", "%0d", "%0a"].contains { Array(lowercased().utf8).contains(Array($0.utf8)) }
    }

    /// Nothing that ends a field of an event.
    fileprivate var onOneLine: String {
        String(unicodeScalars.filter { !["\r", "\n", "\0"].contains($0) })
    }
}

extension Message {
    /// Lines come to end like lines of Unix, and an event without a name is of the usual kind (WHATWG HTML §9.2.6).
    fileprivate var arriving: Message {
        var arriving = self
        arriving.data = data.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if event == "" { arriving.event = nil }
        return arriving
    }
}
