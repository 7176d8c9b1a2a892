import BinderyRuntime
import GoldenServers
import Testing

@Suite("Servers of operations")
struct ServerOfOperationTests {
    private struct Service: API {
        func listPets(context: CallContext) async throws(Failure<Operations.ListPets>) {}
        func uploadPhoto(context: CallContext) async throws(Failure<Operations.UploadPhoto>) {}
        func listPhotos(context: CallContext) async throws(Failure<Operations.ListPhotos>) {}
        func getStatus(context: CallContext) async throws(Failure<Operations.GetStatus>) {}
    }

    private let wire = RecordingTransport(AnsweringNothing())

    private var urls: [Substring] {
        wire.requests.compactMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
    }

    private func urls(of client: Client) async throws -> [Substring] {
        try await client.listPets()
        try await client.uploadPhoto()
        try await client.listPhotos()
        try await client.getStatus()
        return urls
    }

    @Test("an operation's server takes the place of its path's, and that of the document's")
    func own() async throws {
        #expect(
            try await urls(of: Client(transport: wire)) == [
                "https://api.example.com/v1/pets", "https://photos.example.com/v2/photos", "https://near.example.com/photos",
                "https://api.example.com/internal/status",
            ])
    }

    @Test("so it does for a client of any server of the document, whatever its variables")
    func documented() async throws {
        #expect(
            try await urls(of: Client(server: Servers.regional(region: "us"), transport: wire)) == [
                "https://us.example.com/v1/pets", "https://photos.example.com/v2/photos", "https://near.example.com/photos",
                "https://us.example.com/internal/status",
            ])
    }

    @Test("a client of a server that the document does not have sends everything there")
    func elsewhere() async throws {
        #expect(
            try await urls(of: Client(server: "http://localhost:8080", transport: wire)) == [
                "http://localhost:8080/pets", "http://localhost:8080/photos", "http://localhost:8080/photos", "http://localhost:8080/internal/status",
            ])
    }

    @Test("a call goes where its context says")
    func context() async throws {
        let context = CallContext(server: Operations.ListPhotos.Servers.mirrorExampleCom)
        try await Client(server: "http://localhost:8080", transport: wire).listPhotos(context: context)
        #expect(urls.last == "https://mirror.example.com/photos")
    }

    @Test("a router answers under the base path of either server, and without one")
    func router() async {
        let router = Router(Service())
        for (path, status) in [
            ("/photos", 204), ("/v1/photos", 204), ("/v2/photos", 204), ("/v3/photos", 404), ("/v2/pets", 404), ("/internal/status", 204), ("/v1/pets", 204),
        ] {
            let request = HTTPRequest(path.hasSuffix("photos") ? .put : .get, path: path)
            #expect(await router.handle(request).status == status, "\(path)")
        }
    }
}
