/// Operations that are called in one direction: the API's own by its users, the others by the API.
package enum Surface: Sendable, Hashable, CaseIterable {
    case api

    /// Sent to whoever has subscribed, wherever that was agreed.
    case webhooks

    /// Sent to a URL that is part of a call of the API.
    case callbacks

    /// What those who call and those who answer have in common.
    package var protocolName: Identifier {
        switch self {
        case .api: Identifier("API")
        case .webhooks: Identifier("Webhooks")
        case .callbacks: Identifier("Callbacks")
        }
    }

    package var clientName: Identifier {
        switch self {
        case .api: Identifier("Client")
        case .webhooks: Identifier("WebhookClient")
        case .callbacks: Identifier("CallbackClient")
        }
    }

    package var routerName: Identifier {
        switch self {
        case .api: Identifier("Router")
        case .webhooks: Identifier("WebhookRouter")
        case .callbacks: Identifier("CallbackRouter")
        }
    }

    /// The namespace of what is fixed about the operations.
    package var operationsName: Identifier {
        switch self {
        case .api: Identifier("Operations")
        case .webhooks: Identifier("WebhookOperations")
        case .callbacks: Identifier("CallbackOperations")
        }
    }
}
