/// The known values of an ``OpenEnum``, found by their raw values.
public final class KnownValues<Value: OpenEnum>: Sendable {
    @usableFromInline let values: [Value]
    @usableFromInline let texts: KnownTexts
    private let indices: [Value.RawValue: Int]

    public convenience init(_ values: Value...) {
        self.init(all: values)
    }

    public init(all values: [Value]) {
        self.values = values
        texts = KnownTexts(values.compactMap { $0.rawValue as? String })
        indices = Dictionary(values.enumerated().map { ($1.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The known value, or else an unrecognized one.
    @usableFromInline
    func value(_ rawValue: Value.RawValue) -> Value {
        indices[rawValue].map { values[$0] } ?? .unrecognized(rawValue)
    }
}
