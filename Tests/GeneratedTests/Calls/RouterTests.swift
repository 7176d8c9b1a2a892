import BinderyRuntime
import DataRobotGenAI
import Synchronization
import Testing

@Suite("DataRobot's router")
struct RouterTests {
    private let router = Router(EchoingDataRobot())

    private func text(_ response: HTTPResponse) -> String {
        String(decoding: response.body.bytes ?? [], as: UTF8.self)
    }

    private func problem(_ response: HTTPResponse) throws -> JSONValue {
        #expect(response.headers["Content-Type"] == "application/problem+json")
        return try JSONValue(json: text(response))
    }

    @Test(
        "a path that no operation has is answered 404; slashes at the end belong to the paths",
        arguments: [
            "/", "/api/v2/genai", "/api/v2/genai/llmTestResults", "/api/v2/genai/llmTestResults/r-1", "/api/v2/genai/llmTestResults/r/1/",
            "/API/v2/genai/llmTestResults/", "//api/v2/genai/llmTestResults/",
        ])
    func unknownPaths(path: String) async throws {
        let response = await router.handle(HTTPRequest(.get, path: path))
        #expect(response.status == 404)
        #expect(try problem(response)["title"] == "Not Found")
    }

    @Test("a method that a path does not have is answered 405 with those that it has")
    func unknownMethods() async throws {
        for (path, allow) in [
            ("/api/v2/genai/llmTestResults/", "GET, HEAD, OPTIONS, POST"), ("/api/v2/genai/llmTestResults/r-1/", "DELETE, GET, HEAD, OPTIONS"),
        ] {
            for method in [HTTPMethod.put, .patch, HTTPMethod("BREW")] {
                let response = await router.handle(HTTPRequest(method, path: path))
                #expect(response.status == 405)
                #expect(response.headers["Allow"] == allow)
                #expect(try problem(response)["status"] == 405)
            }
            let options = await router.handle(HTTPRequest(.options, path: path))
            #expect(options.status == 204)
            #expect(options.headers["Allow"] == allow)
        }
    }

    @Test("HEAD is answered like GET, without the body")
    func head() async {
        let path = "/api/v2/genai/llmTestResults/?limit=3"
        let get = await router.handle(HTTPRequest(.get, target: path))
        let head = await router.handle(HTTPRequest(.head, target: path))
        #expect(get.status == 200)
        #expect(head.status == 200)
        #expect(head.headers["Content-Type"] == "application/json")
        #expect(head.headers["Content-Length"] == "\(text(get).utf8.count)")
        #expect(text(head) == "")
    }

    @Test(
        "a body of another media type is answered 415 with the documented one", arguments: ["text/plain", "application/xml", "multipart/form-data; boundary=x"])
    func mediaType(type: String) async throws {
        let request = HTTPRequest(.post, path: "/api/v2/genai/llmTestResults/", headers: ["Content-Type": type], body: "{}")
        let response = await router.handle(request)
        #expect(response.status == 415)
        #expect(response.headers["Accept"] == "application/json")
        #expect(try problem(response)["title"] == "Unsupported Media Type")
    }

    @Test(
        "a body that does not fit is answered 400 with the place",
        arguments: [
            ("", "missing"),
            ("{", "end of the document"),
            ("[]", "expected an object, found an array"),
            (#"{"llmBlueprintId":"b"}"#, #"expected the key "llmTestConfigurationId""#),
            (#"{"llmBlueprintId":"b","llmTestConfigurationId":7}"#, "/llmTestConfigurationId: expected a string, found 7"),
            (#"{"llmBlueprintId":null,"llmTestConfigurationId":"c"}"#, "/llmBlueprintId: expected a string, found null"),
            (#"{"llmBlueprintId":"b","llmTestConfigurationId":"c"} x"#, "expected the end of the document"),
        ])
    func badBodies(body: String, words: String) async throws {
        let request = HTTPRequest(.post, path: "/api/v2/genai/llmTestResults/", headers: ["Content-Type": "application/json"], body: HTTPBody(body))
        let response = await router.handle(request)
        #expect(response.status == 400)
        guard case .string(let detail)? = try problem(response)["detail"] else {
            Issue.record("no detail: \(text(response))")
            return
        }
        #expect(detail.contains(words))
    }

    @Test("a body that is too long is answered 413")
    func longBody() async {
        let router = Router(EchoingDataRobot(), options: RouterOptions(maximumBodySize: 20))
        let body = HTTPBody(#"{"llmBlueprintId":"b","llmTestConfigurationId":"c"}"#)
        #expect(await router.handle(HTTPRequest(.post, path: "/api/v2/genai/llmTestResults/", body: body)).status == 413)
    }

    @Test(
        "a query parameter that does not fit is answered 400 with its name",
        arguments: ["limit=many", "limit=1.5", "offset=", "offset=1&offset=2", "limit=%FF"])
    func badQueries(query: String) async throws {
        let response = await router.handle(HTTPRequest(.get, path: "/api/v2/genai/llmTestResults/", query: query))
        #expect(response.status == 400)
        guard case .string(let detail)? = try problem(response)["detail"] else {
            Issue.record("no detail: \(text(response))")
            return
        }
        #expect(detail.contains(query.prefix { $0 != "=" }))
    }

    @Test("query parameters may come in any order, among others, with + for a space")
    func queries() async throws {
        let target = "/api/v2/genai/llmTestResults/?x=1&limit=2&llmBlueprintId=a+b&llmTestConfigurationId=%2B&LIMIT=9"
        let page = try ListLLMTestResultResponse(json: text(await router.handle(HTTPRequest(.get, target: target))))
        #expect(page == ListLLMTestResultResponse(count: 2, data: [], next: "+", previous: "a b", totalCount: -1))
    }

    @Test("an id that is not percent-encoded properly is answered 400", arguments: ["%", "%2", "%zz", "%FF"])
    func badIdentifiers(id: String) async {
        #expect(await router.handle(HTTPRequest(.get, path: "/api/v2/genai/llmTestResults/\(id)/")).status == 400)
    }

    @Test("bearer tokens are checked if the router is told how: without one 401, with a wrong one 401, with the right one the answer")
    func authentication() async {
        let options = RouterOptions(authenticate: { credentials, _ in credentials["BearerAuth"] == .bearer("right") })
        let router = Router(EchoingDataRobot(), options: options)
        func answer(_ headers: HTTPHeaders) async -> (status: Int, challenge: String?) {
            let response = await router.handle(HTTPRequest(.delete, path: "/api/v2/genai/llmTestResults/r/", headers: headers))
            return (response.status, response.headers["WWW-Authenticate"])
        }
        #expect(await answer([:]) == (401, "Bearer"))
        #expect(await answer(["Authorization": "Basic cmlnaHQ6"]) == (401, "Bearer"))
        #expect(await answer(["Authorization": "Bearer wrong"]) == (401, #"Bearer error="invalid_token""#))
        #expect(await answer(["Authorization": "bearer right"]) == (204, nil))

        let wrong = DataRobotGenAI.Client(authentication: .bearerAuth("wrong"), transport: InProcess(router))
        do {
            try await wrong.deleteLLMTestResult(llmTestResultId: "r")
            Issue.record("it succeeded")
        } catch .undocumented(let response) {
            #expect(response.status == 401)
        } catch {
            Issue.record("another failure: \(error)")
        }
    }

    @Test("an error of the implementation's own is answered 500, says nothing, and is reported")
    func ownErrors() async throws {
        let reports = Mutex<[String]>([])
        let options = RouterOptions(report: { error, operation in reports.withLock { $0.append("\(operation.id): \(error)") } })
        let response = await Router(EchoingDataRobot(), options: options).handle(HTTPRequest(.delete, path: "/api/v2/genai/llmTestResults/broken/"))
        #expect(response.status == 500)
        #expect(!text(response).contains("route"))
        #expect(reports.withLock { $0.count } == 1)
        #expect(reports.withLock { $0[0].hasPrefix("deleteLLMTestResult: ") && $0[0].contains("no route to host") })
    }
}
