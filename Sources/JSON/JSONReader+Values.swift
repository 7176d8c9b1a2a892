#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// For the types of most properties there are methods that are not generic: a generated reader then consists of calls without type metadata.
extension JSONReader {
    /// Reads the value at the reader, which must be of the type.
    @inlinable
    public mutating func read<Value: JSONReadable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(from: &self)
    }

    /// Reads the value at the reader in place of another, which stays after a failure.
    @inlinable @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Value) {
        do throws(JSONError) { value = try Value(from: &self) } catch { fail(error) }
    }

    @inlinable @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Value?) {
        do throws(JSONError) { value = try Value(from: &self) } catch { fail(error) }
    }

    @inlinable @inline(never)
    public mutating func read<Value: JSONReadable>(_ value: inout Value??) {
        if readNull() {
            value = .some(nil)
        } else {
            do throws(JSONError) { value = try Value(from: &self) } catch { fail(error) }
        }
    }

    /// Reads null as nil.
    @inlinable @inline(never)
    public mutating func readIfPresent<Value: JSONReadable>(_ value: inout Value?) {
        if readNull() { value = nil } else { read(&value) }
    }

    /// Reads null as nil.
    @inlinable @inline(never)
    public mutating func readIfPresent<Value: JSONReadable>(_ value: inout OptionalIndirect<Value>) {
        var optional: Value?
        readIfPresent(&optional)
        value = OptionalIndirect(wrappedValue: optional)
    }

    @inlinable @inline(never)
    public mutating func read<Value: JSONReadable>(_ patch: inout Patch<Value>) {
        if readNull() {
            patch = .null
        } else {
            do throws(JSONError) { patch = .value(try Value(from: &self)) } catch { fail(error) }
        }
    }

    /// Reads the value of a member whose name is none of the object's keys into a dictionary, under that name.
    @inlinable @inline(never)
    public mutating func readAdditional<Value: JSONReadable>(_ values: inout [String: Value]) {
        let name = memberName
        do throws(JSONError) { values[name] = try Value(from: &self) } catch { fail(error) }
    }

    public mutating func read(_ value: inout String) { if let string = string() { value = string } }
    public mutating func read(_ value: inout Int) { if let integer: Int = integer() { value = integer } }
    public mutating func read(_ value: inout Double) { if let double = double() { value = double } }
    public mutating func read(_ value: inout Bool) { if let boolean = boolean() { value = boolean } }
    public mutating func read(_ value: inout Date) { if let date = date() { value = date } }

    public mutating func readIfPresent(_ value: inout String?) { value = readNullNotText() ? nil : string() }
    public mutating func readIfPresent(_ value: inout Int?) { value = readNull() ? nil : integer() }
    public mutating func readIfPresent(_ value: inout Double?) { value = readNull() ? nil : double() }
    public mutating func readIfPresent(_ value: inout Bool?) { value = readNull() ? nil : boolean() }
    public mutating func readIfPresent(_ value: inout Date?) { value = readNull() ? nil : date() }

    /// Passes null. Where text is coerced but a string is a possible value, the text "null" is that string.
    mutating func readNullNotText() -> Bool {
        guard byte == UInt8(ascii: "n") else { return false }
        return readNull()
    }

    /// - Returns: Nil after a failure.
    mutating func date() -> Date? {
        let first = position
        guard let token = stringToken(expected: "a date and time as of RFC 3339") else { return nil }
        // A date and time has nothing that must be escaped, but may have it.
        guard let seconds = token.isPlain ? DateTimeText.seconds(in: token.content) : secondsOfEscaped(token) else {
            fail(expected: "a date and time as of RFC 3339", at: first)
            return nil
        }
        return Date(timeIntervalSinceReferenceDate: seconds)
    }

    @inline(never)
    private func secondsOfEscaped(_ token: StringToken) -> Double? {
        var text = JSONText.decoded(token.content)
        return text.withUTF8 { DateTimeText.seconds(in: $0) }
    }
}
