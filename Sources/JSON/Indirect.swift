/// Keeps a property's value in storage of its own, so that a structure can contain itself, or what is wide: `@Indirect public var layout: Layout`.
///
/// It behaves as the value does: a copy is independent.
@propertyWrapper
public struct Indirect<Value> {
    private var storage: Storage

    public init(wrappedValue: Value) {
        storage = Storage(wrappedValue)
    }

    public var wrappedValue: Value {
        get { storage.value }
        set {
            if isKnownUniquelyReferenced(&storage) {
                storage.value = newValue
            } else {
                storage = Storage(newValue)
            }
        }
    }

    private final class Storage {
        var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }
}

// The storage is written to only while a single value refers to it.
extension Indirect: @unchecked Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
