import BinderyRuntime

struct Router: RequestHandler {
    private let routes: Routes

    init(_ api: any API, options: RouterOptions = RouterOptions()) {
        var routes = Routes(schemes: Operations.securitySchemes, basePath: "/v1", options: options)
        routes.add(Operations.listWidgets, success: .json(200)) { request in
            try await api.listWidgets(
                limit: request.query("limit", restrictions: #"{"minimum":1}"#),
                tags: request.query("tags"),
                color: request.query("color", style: .deepObject, members: ["R", "G", "name"]),
                ids: request.query("ids", style: .pipeDelimited),
                trace: request.header("X-Trace"),
                session: request.cookie("session"),
                context: request.context)
        }
        routes.add(Operations.createWidget, success: .documented(accept: "application/json")) { request in
            try await api.createWidget(body: request.json(), context: request.context)
        }
        routes.add(Operations.getWidget, success: .documented(accept: "application/json")) { request in
            try await api.getWidget(id: request.path("id"), context: request.context)
        }
        routes.add(Operations.patchWidget, success: .json(.range(2))) { request in
            try await api.patchWidget(
                id: request.path("id"),
                body: request.json(contentType: "application/merge-patch+json"),
                context: request.context)
        }
        routes.add(Operations.deleteWidget, success: .empty(204)) { request in
            try await api.deleteWidget(id: request.path("id"), context: request.context)
        }
        routes.add(Operations.getNewestWidget, success: .json(200)) { request in
            try await api.getNewestWidget(context: request.context)
        }
        routes.add(Operations.getFile, success: .content(200, .bytes())) { request in
            try await api.getFile(name: request.path("name"), extension: request.path("extension"), context: request.context)
        }
        routes.add(Operations.putFile, success: .empty(204)) { request in
            try await api.putFile(
                name: request.path("name"),
                extension: request.path("extension"),
                body: request.content(.bytes()),
                context: request.context)
        }
        routes.add(Operations.shout, success: .content(200, .text())) { request in
            try await api.shout(body: request.content(.text()), context: request.context)
        }
        self.routes = routes
    }

    func handle(_ request: HTTPRequest) async -> HTTPResponse { await routes.handle(request) }
}
