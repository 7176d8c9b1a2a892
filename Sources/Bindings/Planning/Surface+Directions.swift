extension Surface {
    /// The way of parameters and bodies of requests: a webhook's request comes to the API's user, as the API's responses do.
    var requestDirections: Directions {
        switch self {
        case .api: .request
        case .webhooks, .callbacks: .response
        }
    }

    var responseDirections: Directions {
        switch self {
        case .api: .response
        case .webhooks, .callbacks: .request
        }
    }
}
