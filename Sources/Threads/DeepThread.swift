import Foundation

/// A thread with the stack for documents that nest deeply: the stages follow them.
package enum DeepThread {
    /// In bytes. What is not used of it is no memory, only addresses.
    private static let stackSize = 512 << 20

    package static func start(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread(block: work)
        thread.stackSize = stackSize
        thread.start()
    }
}
