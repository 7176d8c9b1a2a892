/// A header field that cannot be sent: its name is not a token (RFC 9110 §5.1), or its value contains a control character, by which a message could be
/// split or a header smuggled in (§5.5).
public struct InvalidHeader: Error, Sendable, Hashable, CustomStringConvertible {
    public let name: String

    /// nil when the field is valid.
    init?(name: String, value: String) {
        let isName = !name.isEmpty && name.utf8.allSatisfy(\.isTokenCharacter)
        let isValue = value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
        if isName && isValue { return nil }
        self.name = String(name.unicodeScalars.prefix(100).map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
    }

    public var description: String {
        "the header \"\(name)\" is not valid: its name must be a token, and its value must not contain line breaks or control characters"
    }
}
