public struct ListLLMTestResultResponse: Codable, Hashable, Sendable {
    public var count: Int
    public var data: [LLMTestResultResponse]
    public var next: String?
    public var previous: String?
    public var totalCount: Int
}
