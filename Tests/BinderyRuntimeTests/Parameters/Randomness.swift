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

    /// Up to five characters, many of which mean something in a URL, a header or JSON.
    var text: String {
        mutating get {
            let alphabet = Array("aZ09-._~:/?#[]@!$&'()*+,;=%\" \\|{}<>^`\u{E9}\u{4E2D}\u{1F600}\u{301}\u{7F}\t\n")
            return String((0..<below(6)).map { _ in alphabet[below(alphabet.count)] })
        }
    }

    /// With characters also that no URL, header or terminal likes.
    var anyText: String {
        mutating get {
            let more: [Unicode.Scalar] = [
                "\0", "\u{1}", "\r", "\u{1B}", "\u{1F}", "\u{85}", "\u{200D}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", " ", ",", ".", "/",
                "%",
            ]
            var scalars = Array(text.unicodeScalars)
            for _ in 0..<below(3) { scalars.insert(more[below(more.count)], at: below(scalars.count + 1)) }
            return String(String.UnicodeScalarView(scalars))
        }
    }

    /// What a header can hold.
    var plainText: String {
        mutating get {
            let alphabet = Array("aZ09-._~:/?#[]@!$&'()*+;%\"\\|{}<>^`\u{E9}\u{4E2D}\u{1F600}")
            return String((0...below(6)).map { _ in alphabet[below(alphabet.count)] })
        }
    }

    /// Any JSON.
    mutating func json(depth: Int) -> JSONValue {
        switch below(depth > 0 ? 7 : 5) {
        case 0: .null
        case 1: .boolean(below(2) == 0)
        case 2: .number(JSONNumber(Int(truncatingIfNeeded: next())))
        case 3: .string(anyText)
        case 4: .string("")
        case 5: .array((0..<below(4)).map { _ in json(depth: depth - 1) })
        default: .object(Dictionary((0..<below(4)).map { _ in (anyText, json(depth: depth - 1)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// At least one.
    var texts: [String] {
        mutating get { (0...below(4)).map { _ in text } }
    }

    /// An object or array, nothing in which is empty but texts, and whose names are no numbers and have no brackets.
    mutating func nested(depth: Int) -> JSONValue {
        func name(_ index: Int, _ text: String) -> String { "n\(index)" + text.filter { $0 != "[" && $0 != "]" } }
        var items: [JSONValue] = []
        for _ in 0...below(3) { items.append(depth > 1 && below(2) == 0 ? nested(depth: depth - 1) : .string(text)) }
        if below(2) == 0 { return .array(items) }
        var members: [String: JSONValue] = [:]
        for (index, item) in items.enumerated() { members[name(index, text)] = item }
        return .object(members)
    }
}
