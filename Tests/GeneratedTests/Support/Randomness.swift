import BinderyRuntime

/// Values that are random, and the same in every run (SplitMix64).
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }

    /// Three times in four.
    mutating func perhaps<Value>(_ value: (inout Randomness) -> Value) -> Value? {
        below(4) == 0 ? nil : value(&self)
    }

    mutating func list<Value>(upTo count: Int, _ value: (inout Randomness) -> Value) -> [Value] {
        (0..<below(count + 1)).map { _ in value(&self) }
    }

    /// Mostly of characters that mean something in a URL, a header, a cookie, a form or JSON; now and then a text that looks like something else, or a long one.
    var text: String {
        mutating get {
            switch below(8) {
            case 0: Self.peculiar[below(Self.peculiar.count)]
            case 1: below(20) == 0 ? String(repeating: "é%,", count: 500) : harmless
            default: String(String.UnicodeScalarView((0..<below(8)).map { _ in Self.alphabet[below(Self.alphabet.count)] }))
            }
        }
    }

    /// Letters, of which there is at least one.
    var harmless: String {
        mutating get { String((0...below(8)).map { _ in Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(below(26)))) }) }
    }

    var integer: Int {
        mutating get {
            switch below(4) {
            case 0: [0, -1, .max, .min, Int(Int32.max) + 1][below(5)]
            default: Int(truncatingIfNeeded: next()) >> below(64)
            }
        }
    }

    /// Finite.
    var number: Double {
        mutating get {
            let number = Double(bitPattern: next())
            let extremes = [.greatestFiniteMagnitude, -.leastNonzeroMagnitude, 0.1, -0.0, 1e21, 1e-7, 9_007_199_254_740_991]
            return below(3) > 0 && number.isFinite ? number : extremes[below(extremes.count)]
        }
    }

    /// Between the years 1 and 9999, in milliseconds that a `Double` holds exactly.
    var date: Date {
        mutating get { Date(timeIntervalSince1970: Double(below(315_500_000_000) - 62_000_000_000) + Double(below(8)) / 8) }
    }

    var bytes: [UInt8] {
        mutating get {
            below(3) == 0 ? Array("\r\n--\(text)--\r\n\r\n".utf8) : (0..<below(40)).map { _ in UInt8(truncatingIfNeeded: next()) }
        }
    }

    mutating func json(depth: Int) -> JSONValue {
        switch below(depth > 0 ? 8 : 6) {
        case 0: .null
        case 1: .boolean(below(2) == 0)
        case 2: .number(JSONNumber(integer))
        case 3: JSONNumber(number).map(JSONValue.number) ?? .null
        case 4, 5: .string(text)
        case 6: .array(list(upTo: 3) { $0.json(depth: depth - 1) })
        default: .object(Dictionary(list(upTo: 3) { ($0.text, $0.json(depth: depth - 1)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static let alphabet = Array(
        "aZ09-._~:/?#[]@!$&'()*+,;=%\" \\|{}<>^`\u{E9}\u{4E2D}\u{1F600}\u{301}\u{200D}\t\r\n\0\u{1B}\u{7F}\u{85}\u{A0}\u{2028}\u{202E}\u{FEFF}\u{FFFD}\u{10FFFF}"
            .unicodeScalars)

    private static let peculiar = [
        "", " ", ".", "..", "...", ",", ",,", ";", "=", "&", "|", "null", "true", "-0", "1e5", "NaN", "[]", "{}", "{\"a\":1}", "\"", "\"a\"", "\\", "%", "%zz",
        "%41",
        "%2F", "%22", "%0d%0A", "%ED%A0%80", "\\uD800", "\\u0041", "a+b", "a b", " a", "a ", "\ta", "../x", "a/b", "a\\", "a=b", "[0]", "a[b]", "[DONE]", "--",
        "e\u{301}",
        "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}", "red", "R", "text", "list",
    ]
}
