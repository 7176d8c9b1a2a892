/// Why JSON could not be read as a type, or a value could not be written as JSON.
///
/// `/data/3/maxNumPrompts: expected an integer, found "many" (byte 18213)`
public struct JSONError: Error, Hashable, CustomStringConvertible {
    // One word, so that throwing costs a generated reader no more than a register.
    private let storage: Storage

    /// The place of the value at fault, as a JSON Pointer (RFC 6901); empty for the whole document. Known once the error has left the entry point
    /// that made the reader.
    public var pointer: String { storage.pointer }

    /// What the type asks for, as words: "an integer".
    public var expected: String { storage.expected }

    /// What stands there, cut when it is long: `"many"`, `an array`, `the end of the document`.
    public var found: String { storage.found ?? "something else" }

    /// The offset of the fault in the document, in bytes.
    public var offset: Int { storage.offset }

    public var description: String {
        "\(pointer.isEmpty ? "" : pointer + ": ")expected \(expected), found \(found) (byte \(offset))"
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.description == right.description
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(description)
    }

    init(expected: String, found: String? = nil, offset: Int, pointer: String = "") {
        storage = Storage(pointer: pointer, expected: expected, found: found, offset: offset)
    }

    /// The same error with what only the document can tell. Errors are born without it, since most that are born in the trial of an alternative are never
    /// seen by anyone.
    func located(in document: UnsafeBufferPointer<UInt8>) -> Self {
        let locator = JSONErrorLocator(document: document, offset: offset)
        return Self(expected: expected, found: storage.found ?? locator.found, offset: offset, pointer: locator.pointer)
    }

    private final class Storage: Sendable {
        let pointer: String
        let expected: String
        let found: String?
        let offset: Int

        init(pointer: String, expected: String, found: String?, offset: Int) {
            self.pointer = pointer
            self.expected = expected
            self.found = found
            self.offset = offset
        }
    }
}
