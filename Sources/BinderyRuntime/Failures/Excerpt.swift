/// The beginning of what a peer sent, in one line, for messages.
struct Excerpt: CustomStringConvertible {
    private static let length = 500

    let description: String

    init(of bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(Self.length), as: UTF8.self)
        let line = String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
        description = bytes.count > Self.length ? line + "…" : line
    }

    init(of text: String) {
        self.init(of: Array(text.utf8.prefix(Self.length + 1)))
    }
}
