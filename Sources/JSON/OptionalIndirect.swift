/// Keeps a property's value in storage of its own, if there is one: `@OptionalIndirect public var parent: Node?`.
///
/// It behaves as the value does: a copy is independent.
@propertyWrapper
public struct OptionalIndirect<Wrapped> {
    private var storage: Indirect<Wrapped>?

    public init() {}

    public init(wrappedValue: Wrapped?) {
        self.wrappedValue = wrappedValue
    }

    public var wrappedValue: Wrapped? {
        get { storage?.wrappedValue }
        set {
            guard let newValue else { return storage = nil }
            if storage == nil { storage = Indirect(wrappedValue: newValue) } else { storage?.wrappedValue = newValue }
        }
    }
}

extension OptionalIndirect: Sendable where Wrapped: Sendable {}

extension OptionalIndirect: Equatable where Wrapped: Equatable {}

extension OptionalIndirect: Hashable where Wrapped: Hashable {}
