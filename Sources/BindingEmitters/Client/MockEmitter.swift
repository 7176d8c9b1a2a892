import BinderyBindings
import BinderySwiftSource

/// A test double.
struct MockEmitter {
    let bindings: Bindings
    let operations: [OperationEmitter]

    var source: SwiftSource {
        """
        /// A test double: each operation answers with what its closure returns or throws. One without a closure fails with `NotStubbed`.
        \(bindings.access)struct Mock: API {
            \(bindings.access)init() {}

            \(operations.map(\.stub), separator: .blankLine)
        }
        """
    }
}
