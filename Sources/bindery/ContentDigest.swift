/// Tells contents apart: 64-bit FNV-1a, the same on every machine. It protects against mistakes, not against people who look for two contents with one digest.
struct ContentDigest: Hashable {
    /// Sixteen hexadecimal digits.
    let text: String

    init(of bytes: [UInt8]) {
        let value = bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        let digits = String(value, radix: 16)
        text = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// Nil where the text is no digest.
    init?(text: String) {
        guard text.utf8.count == 16, text.allSatisfy({ "0123456789abcdef".contains($0) }) else { return nil }
        self.text = text
    }
}
