/// A part of the bindings that can be generated or not.
package enum BindingPart: String, Sendable, Hashable, CaseIterable {
    case models, client, router, mock

    /// What the part is made of beside itself.
    package var needs: [BindingPart] {
        switch self {
        case .models: []
        case .client, .router, .mock: [.models]
        }
    }
}
