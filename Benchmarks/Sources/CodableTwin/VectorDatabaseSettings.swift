public struct VectorDatabaseSettings: Codable, Hashable, Sendable {
    public var addNeighborChunks: Bool?
    public var maxDocumentsRetrievedPerPrompt: Int?
    public var maxTokens: Int?
}
