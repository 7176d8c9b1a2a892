/// Which way the values of a place travel, seen from the one who offers the API.
package enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The client sends them: parameters and request bodies, and responses of webhooks and callbacks.
    case `in`

    /// The client receives them: responses and their headers, and requests of webhooks and callbacks.
    case out
}

extension Direction {
    package var opposite: Direction {
        switch self {
        case .in: .out
        case .out: .in
        }
    }
}
