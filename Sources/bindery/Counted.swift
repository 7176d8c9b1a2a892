/// Numbers in sentences.
enum Counted {
    /// `1 file`, `2 files`
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Nil for none.
    static func some(_ number: Int, _ words: String) -> String? {
        number == 0 ? nil : "\(number) \(words)"
    }

    /// `0.07s`, wherever the machine is.
    static func seconds(_ duration: Duration) -> String {
        let hundredths = duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)s"
    }
}
