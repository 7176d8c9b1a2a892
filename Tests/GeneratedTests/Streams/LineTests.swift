import BinderyRuntime
import GoldenLines
import Testing

@Suite("JSON lines, client → router → client")
struct LineTests {
    private actor Store: API {
        private(set) var names: [[String]] = []

        func addPoints(body: JSONLines<Point>, context: CallContext) async throws(Failure<Operations.AddPoints>) -> JSONLines<Point> {
            do {
                return JSONLines(Sequenced(try await body.collected()))
            } catch {
                throw .unexpected(error)
            }
        }

        func listNames(context: CallContext) async throws(Failure<Operations.ListNames>) -> JSONLines<[String]> {
            JSONLines(Sequenced(names))
        }

        func replaceNames(body: JSONLines<[String]>?, context: CallContext) async throws(Failure<Operations.ReplaceNames>) {
            do {
                names = try await body?.collected() ?? []
            } catch {
                throw .unexpected(error)
            }
        }
    }

    private let store = Store()
    private var client: Client { Client(server: "https://a.example", transport: InProcess(Router(store))) }

    @Test("lines arrive as they were sent, both ways")
    func lines() async throws {
        let points = (0..<100).map { Point(x: $0) }
        #expect(try await client.addPoints(body: JSONLines(Sequenced(points))).collected() == points)
    }

    @Test("records arrive as they were sent, and a body may be missing")
    func records() async throws {
        try await client.replaceNames(body: JSONLines(Sequenced([["a", "b\n"], ["\u{1E}"]])))
        #expect(try await client.listNames().collected() == [["a", "b\n"], ["\u{1E}"]])
        try await client.replaceNames()
        #expect(await store.names == [])
    }

    @Test(
        "a body that is found to be wrong while it is read is refused for what it is",
        arguments: [
            ("{\"x\":1}\n{\"x\":-1}\n", 422), ("{\"x\":1}\n{\"x\":\"one\"}\n", 400), ("{\"x\":1}\n{", 400),
            ("{\"x\":1}\n{\"x\": \(String(repeating: " ", count: 100))1}\n", 413), ("{\"x\":1}", 200),
        ])
    func refused(body: String, status: Int) async {
        let router = Router(store, options: RouterOptions(maximumBodySize: 50))
        let request = HTTPRequest(.post, target: "/points", headers: ["Content-Type": "application/x-ndjson"], body: HTTPBody(body))
        #expect(await router.handle(request).status == status)
    }
}
