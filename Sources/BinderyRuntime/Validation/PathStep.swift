/// A step from a value to one within it.
enum PathStep {
    /// The contents of the member's name.
    case name(StringSpan)
    case index(Int)

    /// RFC 6901 section 3: `~` is written `~0`, `/` is written `~1`.
    static func pointer(_ path: [PathStep], in bytes: UnsafeBufferPointer<UInt8>) -> String {
        path.map { step in
            switch step {
            case .name(let name):
                "/"
                    + String(
                        name.text(in: bytes).unicodeScalars.reduce(into: String.UnicodeScalarView()) { escaped, scalar in
                            switch scalar {
                            case "~": escaped.append(contentsOf: "~0".unicodeScalars)
                            case "/": escaped.append(contentsOf: "~1".unicodeScalars)
                            default: escaped.append(scalar)
                            }
                        })
            case .index(let index): "/\(index)"
            }
        }.joined()
    }
}
