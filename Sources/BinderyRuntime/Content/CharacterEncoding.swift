/// The character set that a `Content-Type` names; without one, or in one that is not known, UTF-8.
enum CharacterEncoding {
    case utf8, latin1

    init(contentType: String?) {
        let charset = contentType.flatMap { MediaType($0).parameter("charset") }?.lowercased()
        self = charset == "iso-8859-1" || charset == "latin1" ? .latin1 : .utf8
    }

    /// Nil when the bytes are no text of the character set.
    func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .latin1: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
    }
}
