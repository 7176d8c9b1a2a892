import BinderyBindings
import BinderySwiftSource

/// The protocol that clients, servers and test doubles have in common.
struct ProtocolEmitter {
    let bindings: Bindings
    let operations: [OperationEmitter]

    var source: SwiftSource {
        """
        \(documentation: bindings.documentation)
        \(bindings.access)protocol API: Sendable {
            \(operations.map(\.requirement), separator: .blankLine)
        }
        """
    }
}
