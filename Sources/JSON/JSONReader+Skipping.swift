extension JSONReader {
    /// Passes the value at the reader and checks its grammar.
    public mutating func skip() {
        switch byte {
        case UInt8(ascii: "\""): _ = passString()
        case UInt8(ascii: "{"):
            var object = object()
            while startMember(&object), passString() != nil, startValue() { skip() }
        case UInt8(ascii: "["):
            var array = array()
            while nextElement(&array) { skip() }
        case UInt8(ascii: "t"): pass("true")
        case UInt8(ascii: "f"): pass("false")
        case UInt8(ascii: "n"): pass("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let number = scanNumber(position) { position = number.end } else { fail(expected: "a number") }
        default: fail(expected: "a value")
        }
    }

    private mutating func pass(_ word: StaticString) {
        guard stands(at: word) else { return fail(expected: "a value") }
        position += word.utf8CodeUnitCount
    }
}
