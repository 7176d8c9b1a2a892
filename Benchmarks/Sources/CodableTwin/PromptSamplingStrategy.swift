public enum PromptSamplingStrategy: String, Codable, Hashable, Sendable {
    case randomWithoutReplacement = "random_without_replacement"
    case firstNRows = "first_n_rows"
}
