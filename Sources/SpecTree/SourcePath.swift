import Synchronization

/// The path of a document as a small number, so that the hundreds of thousands of places in a large document cost sixteen bytes each and no reference counting.
package struct SourcePath: Sendable, Hashable {
    private let number: UInt32

    /// The same path gives the same value for as long as the process lives.
    package init(_ path: String) {
        number = Self.registry.withLock { $0.number(for: path) }
    }

    package var string: String {
        Self.registry.withLock { $0.paths[Int(number)] }
    }

    private struct Registry {
        var paths: [String] = []
        var numbers: [String: UInt32] = [:]

        mutating func number(for path: String) -> UInt32 {
            if let known = numbers[path] { return known }
            let number = UInt32(paths.count)
            paths.append(path)
            numbers[path] = number
            return number
        }
    }

    private static let registry = Mutex(Registry())
}
