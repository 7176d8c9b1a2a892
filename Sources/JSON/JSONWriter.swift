/// Writes JSON (RFC 8259) as UTF-8, value by value and without white space.
///
/// Commas take care of themselves. What has no JSON form, such as NaN, is remembered, and thrown at the end.
public struct JSONWriter: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    var position: UnsafeMutablePointer<UInt8>
    private var limit: UnsafeMutablePointer<UInt8>
    private var ownsStorage: Bool
    /// The first failure.
    private(set) var failure: JSONError?
    /// Whether the JSON serves only to compare values: then numbers have one form each, so that 1.0 equals 1, and nothing fails.
    let isComparing: Bool

    /// The JSON of a value.
    ///
    /// - Throws: The first thing in the value that has no JSON form, such as NaN.
    public static func encode(_ value: some JSONWritable) throws(JSONError) -> [UInt8] {
        var json = JSONWriter()
        value.write(to: &json)
        return try json.finish()
    }

    public init() {
        let capacity = 2048
        start = .allocate(capacity: capacity)
        position = start
        limit = start + capacity
        ownsStorage = true
        isComparing = false
    }

    /// Writes JSON that only serves to compare values.
    ///
    /// - Parameter storage: what is written to as long as it suffices. It is not empty and must outlive the writer.
    init(comparingIn storage: UnsafeMutableBufferPointer<UInt8>) {
        start = storage.baseAddress.unsafelyUnwrapped
        position = start
        limit = start + storage.count
        ownsStorage = false
        isComparing = true
    }

    deinit {
        if ownsStorage { start.deallocate() }
    }

    /// The JSON that has been written.
    ///
    /// - Throws: The first thing that has no JSON form, such as NaN.
    public consuming func finish() throws(JSONError) -> [UInt8] {
        if let failure { throw failure.located(in: written) }
        return Array(written)
    }

    /// Remembers that a value has no JSON form, and writes null in its place.
    public mutating func fail(expected: String, found: String) {
        if failure == nil { failure = JSONError(expected: expected, found: found, offset: count) }
        null()
    }

    /// The number of bytes that have been written.
    var count: Int { position - start }

    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// Makes room for so many bytes.
    @inline(__always)
    mutating func reserve(_ count: Int) {
        if limit - position < count { grow(count) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        position.pointee = byte
        position += 1
    }

    /// Writes bytes that are JSON already.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        reserve(bytes.count)
        position.copy(first, count: bytes.count)
        position += bytes.count
    }

    @inline(never)
    private mutating func grow(_ count: Int) {
        let capacity = max(2 * (limit - start), self.count + count)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: self.count)
        position = larger + self.count
        if ownsStorage { start.deallocate() }
        start = larger
        limit = larger + capacity
        ownsStorage = true
    }
}
