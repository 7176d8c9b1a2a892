import Synchronization

/// Which files were read, and which were looked for.
final class ReadLog: Sendable {
    private let digests = Mutex<[String: ContentDigest?]>([:])

    /// By path, as they were read; nil for what was not there.
    var all: [String: ContentDigest?] { digests.withLock(\.self) }

    /// Of what was read, sorted.
    var paths: [String] { all.filter { $0.value != nil }.keys.sorted() }

    func note(_ path: String, _ bytes: [UInt8]?) {
        let digest = bytes.map(ContentDigest.init(of:))
        digests.withLock { $0[path] = .some(digest) }
    }
}
