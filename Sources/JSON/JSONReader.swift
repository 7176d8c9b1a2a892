/// Reads JSON (RFC 8259) from UTF-8, value by value, in one pass.
///
/// The reader stands at the first byte of a value; whatever reads a value leaves it behind that value's last byte. The methods that do not throw are
/// *sticky*: after the first failure they do nothing, and the failure is thrown by ``finish(_:)-(ObjectCursor)`` (or by whatever throws next). This spares
/// generated code a branch and a clean-up for each property.
public struct JSONReader: ~Copyable {
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var position: UnsafePointer<UInt8>
    /// How many more arrays and objects may be opened.
    var depthLeft: Int
    /// How many bytes may still be read a second time: bounds what nested alternatives cost.
    var rereadsLeft: Int
    /// How many members have been skipped because no key asked for them.
    var unknownMembers = 0
    /// Whether a string is taken for a number, a boolean or null where one is expected: for parameters and forms, all of whose values are text.
    public let coercesText: Bool
    /// The first failure. While there is one, the position is the end.
    var failure: JSONError?
    /// Of the failures that ``rewind(_:)`` has forgiven, the one that got furthest.
    var closestMiss: JSONError?
    /// The name of the member that the reader stands at, between its quotation marks.
    var name: UnsafeBufferPointer<UInt8>

    /// Reads the one value that the bytes hold.
    ///
    /// - Parameter coercesText: whether strings are taken for numbers, booleans or null where one is expected.
    /// - Throws: The first offence against JSON's grammar, the limits or the type, with its place.
    public static func read<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from bytes: [UInt8], limits: JSONLimits = JSONLimits(), coercesText: Bool = false
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
            try read(bytes, limits: limits, coercesText: coercesText) { (json) throws(JSONError) in try Value(from: &json) }
        }
    }

    /// Reads the one value that the bytes hold.
    ///
    /// - Throws: The first offence against JSON's grammar, the limits or the type, with its place.
    public static func read<Value: JSONReadable>(
        _ type: Value.Type = Value.self, from bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits(), coercesText: Bool = false
    ) throws(JSONError) -> Value {
        let result = bytes.withContiguousStorageIfAvailable { bytes in
            Result { () throws(JSONError) in
                try read(bytes, limits: limits, coercesText: coercesText) { (json) throws(JSONError) in try Value(from: &json) }
            }
        }
        if let result { return try result.get() }
        return try read(from: Array(bytes), limits: limits, coercesText: coercesText)
    }

    /// Lets a function read the one value that the bytes hold, and checks that nothing follows it.
    ///
    /// - Throws: What the function throws, with its place, or the first offence against JSON's grammar or the limits.
    public static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits(), coercesText: Bool = false,
        by body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        do {
            var json = JSONReader(bytes, limits: limits, coercesText: coercesText)
            let value = try body(&json)
            try json.finishDocument()
            return value
        } catch {
            throw error.located(in: bytes)
        }
    }

    /// - Parameter bytes: must outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, coercesText: Bool = false) {
        // To read nothing, a pointer to something is needed all the same.
        start = bytes.baseAddress ?? UnsafePointer(("" as StaticString).utf8Start)
        end = start + bytes.count
        self.coercesText = coercesText
        position = start
        depthLeft = limits.depth
        rereadsLeft = 32 * bytes.count + 65_536
        name = UnsafeBufferPointer(start: nil, count: 0)
        if end - start > limits.size {
            fail(expected: "a document of at most \(limits.size) bytes", found: "\(end - start) bytes")
        } else if end - start >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
            position += 3  // a byte order mark, which RFC 8259 §8.1 lets a parser ignore
        }
        skipWhitespace()
    }

    private mutating func finishDocument() throws(JSONError) {
        skipWhitespace()
        if failure == nil, position < end { fail(expected: "the end of the document") }
        try check()
    }

    /// Throws the remembered failure, if there is one.
    public func check() throws(JSONError) {
        if let failure { throw failure }
    }

    /// An error that says what was expected at the reader's position, or at an earlier one.
    public func mismatch(expected: String, found: String? = nil, at mark: Mark? = nil) -> JSONError {
        failure ?? JSONError(expected: expected, found: found, offset: mark?.offset ?? offset)
    }

    /// Remembers an error, unless there is one already; nothing is read after that.
    public mutating func fail(_ error: JSONError) {
        if failure == nil { failure = error }
        position = end
    }

    @inline(never)
    mutating func fail(expected: String, found: String? = nil, at place: UnsafePointer<UInt8>? = nil) {
        if failure == nil { failure = JSONError(expected: expected, found: found, offset: (place ?? position) - start) }
        position = end
    }

    /// The reader's position, in bytes from the start of the document.
    public var offset: Int { position - start }

    /// The byte at the position; zero, which no token starts with, at the end.
    @inline(__always)
    var byte: UInt8 { position < end ? position.pointee : 0 }

    @inline(__always)
    mutating func skipWhitespace() {
        if byte <= 0x20 { skipSomeWhitespace() }
    }

    @inline(never)
    private mutating func skipSomeWhitespace() {
        while position < end {
            switch position.pointee {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Whether the bytes at the position are these.
    @inline(__always)
    func stands(at word: StaticString) -> Bool {
        guard end - position >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where position[index] != word.utf8Start[index] { return false }
        return true
    }
}
