import BinderyRuntime
import GoldenForms
import Testing

/// Whatever generated clients are given for a parameter: either it arrives in a generated router as it is, or the form cannot express it and it is not sent.
@Suite("Generated clients and routers agree on parameters")
struct ParameterFormTests {
    private let clients = FormClients()

    @Test("in every style, exploded or not, with reserved characters or without", arguments: ParameterForm.all)
    func styles(form: ParameterForm) async {
        await clients.rounds(60) { client, random in
            let (sent, refused) = form.split(random.values(isComplete: form.isPath))
            try await expectEqual(form.call(client, sent), form.arriving(sent))
            for values in refused { try await expectRefusal(of: values) { try await form.call(client, values) } }
        }
    }

    @Test("deep within objects and arrays")
    func nested() async {
        await clients.rounds(150) { client, random in
            let (deep, plain) = (random.perhaps { $0.deep }, random.perhaps { $0.deep })
            if deep?.isExpressible != false, plain?.isExpressible != false {
                try await expectEqual(client.queryNested(deep: deep, plain: plain), DeepPair(deep: deep?.arriving, plain: plain?.arriving))
            } else {
                try await expectRefusal(of: (deep, plain)) { try await client.queryNested(deep: deep, plain: plain) }
            }
        }
    }

    @Test("with keys that nobody knows, and of alternatives")
    func open() async {
        await clients.rounds(100) { client, random in
            let keys = random.map.filter { $0.key != "R" }
            let sent = Openness(
                open: Open(r: random.integer, additionalProperties: keys), figure: random.perhaps { $0.figure }, inHeader: random.perhaps { $0.figure })
            try await expectEqual(client.queryOpen(open: sent.open, figure: sent.figure, xFigure: sent.inHeader), sent)
        }
    }

    @Test("that must be there: nothing is not sent for them")
    func required() async {
        await clients.rounds(100) { client, random in
            let values = Values(
                text: random.text, list: random.list(upTo: 2) { $0.text }, map: Dictionary(uniqueKeysWithValues: [(random.harmless, random.text)]))
            let (text, list, map) = (values.text ?? "", values.list ?? [], values.map ?? [:])
            if list.isEmpty {
                try await expectRefusal(of: values) { try await client.queryRequired(text: text, list: list, map: map) }
            } else {
                try await expectEqual(client.queryRequired(text: text, list: list, map: map), values)
            }
            try await expectRefusal(of: values) { try await client.queryRequired(text: text, list: ["x"], map: [:]) }
        }
    }

    @Test("that are JSON, null and nested values included")
    func json() async {
        await clients.rounds(150) { client, random in
            let values = (0..<4).map { _ in random.json(depth: 3) }
            let (note, deep) = (random.perhaps { $0.text }, random.perhaps { $0.deep })
            try await expectEqual(
                client.jsonParameters(path: values[0], query: values[1], xHeader: values[2], cookie: values[3], note: note, deep: deep),
                Operations.JsonParameters.OkBody(path: values[0], query: values[1], header: values[2], cookie: values[3], note: note, deep: deep))
        }
    }

    @Test("that are text of a media type")
    func text() async {
        let form = ParameterForm(testDescription: "text", style: .header, explodes: false) { _, values in values }
        await clients.rounds(100) { client, random in
            let (path, query, cookie) = ("z" + random.text, random.perhaps { $0.text }, random.perhaps { $0.text })
            let header = form.split(Values(text: random.text)).sent.text
            try await expectEqual(
                client.textParameters(path: path, query: query, xHeader: header, cookie: cookie), [path, query ?? "none", header ?? "none", cookie ?? "none"])
        }
    }

    @Test("that are the whole query string")
    func queryStrings() async {
        await clients.rounds(100) { client, random in
            let values = random.values()
            try await expectEqual(client.queryStringJSON(filter: values), values)
            let text = random.perhaps { $0.text }
            try await expectEqual(client.queryStringText(expression: text), Values(text: text))
            let fields = random.fields.asForm
            var filter = Fields(text: fields.text, list: fields.list, required: fields.required)
            filter.pipes = fields.pipes
            filter.map = fields.map
            filter.nullable = fields.nullable
            try await expectEqual(client.queryStringForm(filter: filter), filter)
        }
        await clients.rounds(2) { client, _ in
            try await expectEqual(client.queryStringJSON(), Values())
            try await expectEqual(client.queryStringForm().text, "none")
        }
    }
}
