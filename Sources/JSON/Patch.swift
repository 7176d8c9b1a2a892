/// What a request does with a property that may be absent and may be null: leave it alone, clear it, or set it.
public enum Patch<Value> {
    /// The property is left out.
    case absent
    /// The property is written as null.
    case null
    case value(Value)

    /// The value, if there is one.
    public var value: Value? {
        switch self {
        case .absent, .null: nil
        case .value(let value): value
        }
    }
}

extension Patch: Sendable where Value: Sendable {}
extension Patch: Equatable where Value: Equatable {}
extension Patch: Hashable where Value: Hashable {}
