/// What the method of an operation returns.
package enum SuccessBinding: Sendable {
    /// The body itself, or the body with its headers.
    case single(ResponseBinding)

    /// A ``ResponseChoice``, the `Response` in the namespace of the operation.
    case several([ResponseBinding])

    package var responses: [ResponseBinding] {
        switch self {
        case .single(let response): [response]
        case .several(let responses): responses
        }
    }
}
