import BinderyRuntime

struct Client: API {
    private let core: ClientCore

    init(
        server: ServerURL = "https://widgets.example/v1", authentication: Authentication = [], transport: any Transport = URLSessionTransport(),
        options: ClientOptions = ClientOptions()
    ) {
        core = ClientCore(
            server: server, schemes: Operations.securitySchemes, authentication: authentication, transport: transport, options: options)
    }

    func listWidgets(
        limit: Int?, tags: [String]?, color: Color?, ids: [Int]?, trace: String?, session: String?, context: CallContext
    ) async throws(Failure<Operations.ListWidgets>) -> [Widget] {
        try await core.send(Operations.ListWidgets.self, context, success: .json(200)) { request in
            request.query("limit", limit, restrictions: #"{"minimum":1}"#)
            request.query("tags", tags)
            request.query("color", color, style: .deepObject)
            request.query("ids", ids, style: .pipeDelimited)
            request.header("X-Trace", trace)
            request.cookie("session", session)
        }
    }

    func createWidget(body: Widget, context: CallContext) async throws(Failure<Operations.CreateWidget>) -> Operations.CreateWidget.Response {
        try await core.send(Operations.CreateWidget.self, context, success: .documented(accept: "application/json")) { request in request.json(body) }
    }

    func getWidget(id: String, context: CallContext) async throws(Failure<Never>) -> Operations.GetWidget.Response {
        var request = RequestBuilder(Operations.getWidget)
        request.path("id", id)
        return try await core.send(request, context, success: .documented(accept: "application/json"))
    }

    func patchWidget(id: String, body: Color?, context: CallContext) async throws(Failure<Never>) -> Color? {
        var request = RequestBuilder(Operations.patchWidget)
        request.path("id", id)
        request.json(body, contentType: "application/merge-patch+json")
        return try await core.send(request, context, success: .json(.range(2)))
    }

    func deleteWidget(id: String, context: CallContext) async throws(Failure<Never>) {
        var request = RequestBuilder(Operations.deleteWidget)
        request.path("id", id)
        return try await core.send(request, context, success: .empty(204))
    }

    func getNewestWidget(context: CallContext) async throws(Failure<Never>) -> Widget {
        try await core.send(RequestBuilder(Operations.getNewestWidget), context, success: .json(200))
    }

    func getFile(name: String, extension: String, context: CallContext) async throws(Failure<Never>) -> HTTPBody {
        var request = RequestBuilder(Operations.getFile)
        request.path("name", name)
        request.path("extension", `extension`)
        return try await core.send(request, context, success: .content(200, .bytes()))
    }

    func putFile(name: String, extension: String, body: HTTPBody, context: CallContext) async throws(Failure<Never>) {
        var request = RequestBuilder(Operations.putFile)
        request.path("name", name)
        request.path("extension", `extension`)
        request.content(body, .bytes())
        return try await core.send(request, context, success: .empty(204))
    }

    func shout(body: String, context: CallContext) async throws(Failure<Never>) -> String {
        var request = RequestBuilder(Operations.shout)
        request.content(body, .text())
        return try await core.send(request, context, success: .content(200, .text()))
    }
}
