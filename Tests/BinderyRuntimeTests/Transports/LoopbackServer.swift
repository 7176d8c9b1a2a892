import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

#if canImport(Glibc)
    private let streamType = Int32(SOCK_STREAM.rawValue)
    private let noSignal = Int32(MSG_NOSIGNAL)
#else
    private let streamType = SOCK_STREAM
    private let noSignal: Int32 = 0
#endif

/// A server on a port of its own that answers the first connections it gets with raw bytes, one answer each, and then ends. Without an answer a connection is
/// held open, until the client gives up.
final class LoopbackServer: Sendable {
    let port: UInt16
    private let listener: Int32
    private let gate: DispatchSemaphore?
    private let received = Mutex<[String]>([])

    /// How many seconds the server waits for a client and for each of its bytes. A client among hundreds of tests may come late; one that gives up is noticed.
    private static let patience = 240

    /// What it received, one request a connection.
    var requests: [String] { received.withLock { $0 } }

    /// - Parameters:
    ///   - answers: the parts of each answer, which are sent one by one.
    ///   - gate: waited for before the last part of an answer.
    init(_ answers: [[String]], gate: DispatchSemaphore? = nil) throws {
        self.gate = gate
        listener = try Self.makeListener()
        port = try Self.port(of: listener)
        let thread = Thread { [self] in
            for parts in answers { serve(parts) }
            close(listener)
        }
        thread.start()
    }

    /// A port that nobody listens at.
    static func unusedPort() throws -> UInt16 {
        let listener = try makeListener()
        defer { close(listener) }
        return try port(of: listener)
    }

    private func serve(_ parts: [String]) {
        var event = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, Int32(Self.patience * 1000)) > 0 else { return }
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let request = readRequest(connection)
        received.withLock { $0.append(request) }
        if parts.isEmpty { _ = readSome(connection) }
        for (index, part) in parts.enumerated() {
            if let gate, index == parts.count - 1 { guard gate.wait(timeout: .now() + .seconds(Self.patience)) == .success else { return } }
            let bytes = Array(part.utf8)
            _ = send(connection, bytes, bytes.count, noSignal)
        }
    }

    /// Reads up to the end of the body, which is as long as `Content-Length` says.
    private func readRequest(_ connection: Int32) -> String {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound]
                let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                let length = field.flatMap { Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces)) } ?? 0
                if text[end.upperBound...].utf8.count >= length { return text }
            }
            let more = readSome(connection)
            if more.isEmpty { return text }
            bytes += more
        }
    }

    private func readSome(_ connection: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(connection, &buffer, buffer.count, 0)
        return Array(buffer.prefix(max(0, count)))
    }

    private static func makeListener() throws -> Int32 {
        let listener = socket(AF_INET, streamType, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard listener >= 0, bound == 0, listen(listener, 8) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return listener
    }

    private static func port(of listener: Int32) throws -> UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        guard named == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return UInt16(bigEndian: address.sin_port)
    }
}
