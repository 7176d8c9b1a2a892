/// The names of a module's files, without their extension, where their number is fixed. The build plugin, which declares its outputs before the tool runs, is
/// compiled with this very file.
struct FixedFileNames {
    /// What all operations share changes with each of them, and has files to itself.
    enum Part: String, CaseIterable {
        case api = "API"
        case client = "Client"
        case router = "Router"
        case mock = "Mock"
    }

    let count: Int

    /// In the order in which they are written.
    var all: [String] { Part.allCases.map(name) + (0..<bucketCount).map(name) }

    func name(of part: Part) -> String { "Bindings+\(part.rawValue)" }

    /// The file of what has a name of its own. It depends on that name alone, so that what is added moves nothing else.
    func name(forHash hash: UInt32) -> String { name(ofBucket: Int(hash) % bucketCount) }

    private func name(ofBucket bucket: Int) -> String { "Bindings+\(bucket + 1)" }

    private var bucketCount: Int { count - Part.allCases.count }
}
