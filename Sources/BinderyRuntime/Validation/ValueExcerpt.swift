/// How messages show a value: a scalar as it is written, cut when it is long; of arrays and objects only what they are.
struct ValueExcerpt {
    let text: String

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        switch range.first.map({ bytes[$0] }) {
        case UInt8(ascii: "{"): text = "an object"
        case UInt8(ascii: "["): text = "an array"
        default:
            var end = min(range.upperBound, range.lowerBound + Self.lengthLimit)
            // A character is not cut in two.
            while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self) + (end < range.upperBound ? "…" : "")
        }
    }

    private static let lengthLimit = 80
}
