public struct ItemValue: Codable, Hashable, Sendable {
    public var item: String
    public var value: Double
}
