/// The way from the root of a document to one of its values (RFC 6901).
package struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
    /// The keys and positions along the way, unescaped; none for the whole document.
    package let tokens: [String]

    package init(tokens: [String] = []) {
        self.tokens = tokens
    }

    /// Reads the string representation (section 5), such as `/paths/~1pets/get`; nil where it does not begin with `/` or holds a `~` that escapes nothing.
    package init?(_ text: String) {
        guard let first = text.utf8.first else {
            self.init()
            return
        }
        guard first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for escaped in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(escaped) else { return nil }
            tokens.append(token)
        }
        self.init(tokens: tokens)
    }

    /// Reads a URI fragment (section 6), given without its `#`; nil also where a `%` encodes nothing or what it encodes is not UTF-8.
    package init?(fragment: some StringProtocol) {
        guard let text = PercentEncoding.decoded(fragment) else { return nil }
        self.init(text)
    }

    package func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens: tokens + [token])
    }

    /// The string representation: `/paths/~1pets/get`.
    package var description: String {
        tokens.reduce(into: "") { text, token in
            text += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// The URI fragment, without `#`: `/paths/~1pets~1%7Bid%7D/get`.
    package var fragment: String { PercentEncoding.encodedFragment(description) }

    // ~1 → /, ~0 → ~
    private static func unescaped(_ escaped: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(escaped.count)
        var rest = escaped.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "~") else {
                bytes.append(byte)
                continue
            }
            switch rest.next() {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Node {
    /// The value a pointer leads to from here (RFC 6901 section 4); nil where there is none.
    package func resolve(_ pointer: JSONPointer) -> Node? {
        var node = self
        for token in pointer.tokens {
            switch node.value {
            case .object(let mapping):
                guard let value = mapping[token] else { return nil }
                node = value
            case .array(let elements):
                guard let position = Self.position(token), position < elements.count else { return nil }
                node = elements[position]
            case .null, .boolean, .number, .string:
                return nil
            }
        }
        return node
    }

    // array-index = %x30 / ( %x31-39 *(%x30-39) )
    private static func position(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        guard token == "0" || token.utf8.first != UInt8(ascii: "0") else { return nil }
        return Int(token)
    }
}
