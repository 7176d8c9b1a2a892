import Foundation

public struct LLMBlueprintSnapshot: Codable, Hashable, Sendable {
    public var description: String
    public var id: String
    public var llmId: LanguageModelTypeId?
    public var llmSettings: LLMSettings?
    public var name: String
    public var playgroundId: String
    public var promptType: PromptType
    public var snapshotDate: Date?
    public var vectorDatabaseId: String?
    public var vectorDatabaseSettings: VectorDatabaseSettings?
}
