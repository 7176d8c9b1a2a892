/// One number, or one for each item.
public enum AggregationValue: Codable, Hashable, Sendable {
    case number(Double)
    case items([ItemValue])

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .items(try container.decode([ItemValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .items(let items): try container.encode(items)
        }
    }
}
