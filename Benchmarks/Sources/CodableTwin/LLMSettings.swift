/// The keys of both alternatives, common and custom model.
public struct LLMSettings: Codable, Hashable, Sendable {
    public var maxCompletionLength: Int?
    public var systemPrompt: String?
    public var temperature: Double?
    public var topP: Double?
    public var externalLlmContextSize: Int?
    public var validationId: String?
}
