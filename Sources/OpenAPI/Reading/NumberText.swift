/// Numbers in JSON's grammar, read no further than is asked.
enum NumberText {
    static func isNumber(_ text: String) -> Bool { Double(text) != nil && text.utf8.allSatisfy { "+-.eE0123456789".utf8.contains($0) } }

    /// `3`, `3.0` and `3e0` are the same integer; what is beyond `Int` is its nearest end. Nil for what has a fraction.
    static func integer(_ text: String) -> Int? {
        if let integer = Int(text) { return integer }
        guard let number = Double(text), number == number.rounded() else { return nil }
        if number >= 0x1p63 { return .max }
        if number < -0x1p63 { return .min }
        return Int(number)
    }

    static func isInteger(_ text: String) -> Bool { integer(text) != nil }
}
