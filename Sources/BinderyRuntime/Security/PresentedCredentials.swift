/// The credentials that came with a request, by the name of their security scheme.
public struct PresentedCredentials: Sendable, Hashable {
    private let byScheme: [String: PresentedCredential]

    init(_ byScheme: [String: PresentedCredential] = [:]) {
        self.byScheme = byScheme
    }

    public subscript(scheme: String) -> PresentedCredential? { byScheme[scheme] }

    public var isEmpty: Bool { byScheme.isEmpty }

    /// The names of the schemes, sorted.
    public var schemes: [String] { byScheme.keys.sorted() }

    func only(_ schemes: [String]) -> PresentedCredentials {
        PresentedCredentials(byScheme.filter { schemes.contains($0.key) })
    }
}
