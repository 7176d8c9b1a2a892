/// Follows a JSON text byte by byte, only to know where it ends.
struct JSONExtent {
    /// A byte has come that is not white space.
    private(set) var hasBegun = false
    /// A number or a word, whose end nothing but what follows can tell.
    private(set) var isScalar = false
    /// The text ends with the byte that came last.
    private(set) var isWhole = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    mutating func add(_ byte: UInt8) {
        if isInString {
            addToString(byte)
            return
        }
        if byte.isJSONSpace {
            isWhole = isScalar
            return
        }
        defer { hasBegun = true }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            isWhole = depth <= 0 && !isScalar
        case UInt8(ascii: "\""): isInString = true
        default: isScalar = isScalar || !hasBegun
        }
    }

    private mutating func addToString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            isWhole = depth == 0 && !isScalar
        }
    }
}

extension UInt8 {
    /// RFC 8259 §2.
    var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
