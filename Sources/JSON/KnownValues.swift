/// The known values of an ``OpenEnum``, found by their raw values.
public final class KnownValues<Value: OpenEnumeration>: Sendable {
    @usableFromInline let values: [Value]
    @usableFromInline let texts: KnownTexts
    private let index: @Sendable (Value.RawValue) -> Int?

    public convenience init(_ values: Value...) where Value.RawValue: Hashable & Sendable {
        self.init(all: values)
    }

    public init(all values: [Value]) where Value.RawValue: Hashable & Sendable {
        self.values = values
        texts = KnownTexts(values.compactMap { $0.rawValue as? String })
        let indices = Dictionary(values.enumerated().map { ($1.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        index = { indices[$0] }
    }

    /// The known value, or else an unrecognized one.
    @usableFromInline
    func value(_ rawValue: Value.RawValue) -> Value {
        index(rawValue).map { values[$0] } ?? .unrecognized(rawValue)
    }
}
