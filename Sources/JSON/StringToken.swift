/// A string of a document, as it is written.
struct StringToken {
    /// What stands between the quotation marks.
    let content: UnsafeBufferPointer<UInt8>
    /// Whether the content has no escape sequences.
    let isPlain: Bool
    /// Whether the content has only ASCII characters.
    let isASCII: Bool

    /// The text that the token stands for; nil when it is not UTF-8.
    @inline(__always)
    var text: String? {
        if isPlain {
            if isASCII { return String(decoding: content, as: UTF8.self) }
            return String(validating: content, as: UTF8.self)
        }
        return isValid ? JSONText.decoded(content) : nil
    }

    /// Whether the content is UTF-8.
    var isValid: Bool { isASCII || UTF8Check.firstFault(in: content) == nil }
}
