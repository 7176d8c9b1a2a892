public enum PromptType: String, Codable, Hashable, Sendable {
    case chatHistoryAware = "CHAT_HISTORY_AWARE"
    case oneTimePrompt = "ONE_TIME_PROMPT"
}
