import Dispatch
import Synchronization

/// A value that is made on a thread of its own, while whoever wants it does something else.
package final class ThreadedValue<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let making = DispatchGroup()

    package init(_ make: @escaping @Sendable () -> Value) {
        making.enter()
        DeepThread.start { [self] in
            let value = make()
            made.withLock { $0 = value }
            making.leave()
        }
    }

    /// Waits until it is made.
    package var value: Value {
        while true {
            making.wait()
            if let value = made.withLock(\.self) { return value }
        }
    }
}
