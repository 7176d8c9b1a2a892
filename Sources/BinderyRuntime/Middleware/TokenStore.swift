/// Holds a token that requests share, and gets a new one once for all that need it.
actor TokenStore {
    private var current: String?
    private var refreshing: Task<String, any Error>?
    private let refresh: @Sendable () async throws -> String

    init(token: String?, refresh: @escaping @Sendable () async throws -> String) {
        current = token
        self.refresh = refresh
    }

    /// - Parameter refused: the token that would not do; the one that has taken its place since, if any, is as good as a new one.
    func token(after refused: String? = nil) async throws -> String {
        if let current, current != refused { return current }
        let task = refreshing ?? Task { try await refresh() }
        refreshing = task
        let result = await task.result
        if refreshing == task {
            refreshing = nil
            if case .success(let token) = result { current = token }
        }
        return try result.get()
    }
}
