import BinderyRuntime
import GoldenForms
import Testing

/// Clients of a server that answers with what it is sent: one that hands it requests as they are, and one that sends it bytes.
struct FormClients {
    private static let seed: UInt64 = 2026

    private let clients = [
        Client(server: "https://a.example", transport: InProcess(Router(Mock.echo))),
        Client(server: "https://a.example", transport: BytesTransport(Router(Mock.echo))),
    ]

    /// - Parameter body: throws what went wrong.
    func rounds(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ body: (Client, inout Randomness) async throws -> Void) async {
        var random = Randomness(seed: Self.seed)
        for round in 0..<count {
            do {
                try await body(clients[round % clients.count], &random)
            } catch {
                Issue.record("seed \(Self.seed), round \(round): \(error)", sourceLocation: sourceLocation)
                return
            }
        }
    }
}

struct Disagreement: Error, CustomStringConvertible {
    let description: String
}

func expectEqual<Value: Equatable>(_ received: Value, _ expected: Value) throws {
    if received != expected { throw Disagreement(description: "received \(received), expected \(expected)") }
}

func expectEqual<Value: Equatable & JSONWritable>(_ received: Value, _ expected: Value) throws {
    if received != expected {
        throw Disagreement(
            description: "received \(String(decoding: try received.json(), as: UTF8.self)), expected \(String(decoding: try expected.json(), as: UTF8.self))")
    }
}

/// The client must say itself that the values cannot be sent.
func expectRefusal(of values: Any, _ call: () async throws -> some Any) async throws {
    do {
        let received = try await call()
        throw Disagreement(description: "\(values) was sent, and came back as \(received)")
    } catch let failure as any Refusing {
        guard failure.isRefusal else { throw Disagreement(description: "\(values) was sent: \(failure)") }
    }
}

/// A failure of any operation.
protocol Refusing: Error {
    var isRefusal: Bool { get }
}

extension Failure: Refusing {
    var isRefusal: Bool { if case .invalidRequest = self { true } else { false } }
}
