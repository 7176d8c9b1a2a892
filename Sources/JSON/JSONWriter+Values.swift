#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JSONWriter {
    /// Writes a member of an object.
    ///
    /// - Parameter key: the member's name, spelled as inside a JSON string (with `\"`, `\\` and control characters escaped).
    @inlinable
    public mutating func member<Value: JSONWritable>(_ key: StaticString, _ value: Value) {
        self.key(key)
        value.write(to: &self)
    }

    /// Writes a member of an object; nil as null.
    @inlinable
    public mutating func member<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
        self.key(key)
        if let value { value.write(to: &self) } else { null() }
    }

    /// Writes a member of an object, unless the value is nil.
    @inlinable
    public mutating func memberIfPresent<Value: JSONWritable>(_ key: StaticString, _ value: Value?) {
        if let value { member(key, value) }
    }

    /// Writes a member of an object, unless the value is absent.
    @inlinable
    public mutating func memberIfPresent<Value: JSONWritable>(_ key: StaticString, _ patch: Patch<Value>) {
        switch patch {
        case .absent: break
        case .null: member(key, Value?.none)
        case .value(let value): member(key, value)
        }
    }

    /// Writes members whose names are not known beforehand, in the order of their names.
    @inlinable
    public mutating func members<Value: JSONWritable>(_ members: [String: Value]) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            self.name(name)
            value.write(to: &self)
        }
    }

    public mutating func member(_ key: StaticString, _ value: String) {
        writeKey(key)
        write(value)
    }

    public mutating func member(_ key: StaticString, _ value: Int) {
        writeKey(key)
        write(value)
    }

    public mutating func member(_ key: StaticString, _ value: Double) {
        writeKey(key)
        write(value)
    }

    public mutating func member(_ key: StaticString, _ value: Bool) {
        writeKey(key)
        write(value)
    }

    public mutating func member(_ key: StaticString, _ value: Date) {
        writeKey(key)
        write(value)
    }

    public mutating func member(_ key: StaticString, _ value: String?) {
        writeKey(key)
        if let value { write(value) } else { null() }
    }

    public mutating func member(_ key: StaticString, _ value: Int?) {
        writeKey(key)
        if let value { write(value) } else { null() }
    }

    public mutating func member(_ key: StaticString, _ value: Double?) {
        writeKey(key)
        if let value { write(value) } else { null() }
    }

    public mutating func member(_ key: StaticString, _ value: Bool?) {
        writeKey(key)
        if let value { write(value) } else { null() }
    }

    public mutating func member(_ key: StaticString, _ value: Date?) {
        writeKey(key)
        if let value { write(value) } else { null() }
    }

    public mutating func memberIfPresent(_ key: StaticString, _ value: String?) { if let value { member(key, value) } }
    public mutating func memberIfPresent(_ key: StaticString, _ value: Int?) { if let value { member(key, value) } }
    public mutating func memberIfPresent(_ key: StaticString, _ value: Double?) { if let value { member(key, value) } }
    public mutating func memberIfPresent(_ key: StaticString, _ value: Bool?) { if let value { member(key, value) } }
    public mutating func memberIfPresent(_ key: StaticString, _ value: Date?) { if let value { member(key, value) } }
}
