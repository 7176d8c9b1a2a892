import BinderyBindings
import BinderySwiftSource

/// The protocol that clients, servers and test doubles have in common.
struct ProtocolEmitter {
    let surface: Surface
    let bindings: Bindings
    let operations: [OperationEmitter]

    var source: SwiftSource {
        """
        \(documentation: documentation)
        \(bindings.access)protocol \(surface.protocolName): Sendable {
            \(operations.map(\.requirement), separator: .blankLine)
        }
        """
    }

    private var documentation: String {
        switch surface {
        case .api: bindings.documentation.markdown
        case .webhooks: "What the API sends to those who have subscribed."
        case .callbacks: "What the API sends to URLs that its callers have given it."
        }
    }
}
