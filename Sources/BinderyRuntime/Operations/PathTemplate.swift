/// A path with variables in braces: `/pets/{petId}`, `/files/{name}.{extension}` (OpenAPI 3.1 §4.8.8.2).
struct PathTemplate {
    enum Piece: Hashable {
        case literal(String)
        case variable(String)
    }

    /// The path's segments, without the slashes between them.
    let segments: [[Piece]]

    /// What some documents write behind a question mark, where a path has ended.
    let query: PathQuery

    init(_ text: String) {
        let (path, query) = Self.parts(of: text)
        self.query = PathQuery(query)
        segments = path.dropFirst(path.hasPrefix("/") ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false).map(Self.pieces)
    }

    struct Problem: Error {
        let name: String
        let problem: String
    }

    /// - Parameter values: encoded, by the name of the variable.
    func expand(_ values: [String: String]) throws(Problem) -> String {
        var path = ""
        for segment in segments {
            var text = ""
            var name: String?
            for piece in segment {
                switch piece {
                case .literal(let literal):
                    text += PercentEncoding.encode(literal, keeping: ":@!$&'()*+,;=%")
                case .variable(let variable):
                    guard let value = values[variable] else { throw Problem(name: variable, problem: "it has no value") }
                    text += value
                    name = variable
                }
            }
            // RFC 3986 §5.2.4: whoever normalises the URL would take these segments out, encoded or not.
            if let name, [".", ".."].contains(PercentEncoding.decode(text)) { throw Problem(name: name, problem: "\"\(text)\" would make another path of it") }
            path += "/" + text
        }
        return path
    }

    /// The characters that tell a variable's value from what else there is in its segment, and so must not occur in it as they are.
    func delimiters(beside name: String) -> String {
        let segment = segments.first { $0.contains(.variable(name)) } ?? []
        return segment.reduce(into: "") { all, piece in
            if case .literal(let text) = piece { all += text.filter { !$0.isLetter && !$0.isNumber } }
        }
    }

    /// Path and query; what follows a number sign is sent to nobody (RFC 3986 §3.5), and tells operations apart in some documents.
    private static func parts(of text: String) -> (path: Substring, query: Substring?) {
        var isName = false
        var mark: String.Index?
        for index in text.indices {
            switch text[index] {
            case "{": isName = true
            case "}": isName = false
            case "?" where !isName && mark == nil: mark = index
            case "#" where !isName: return parts(of: text[..<index], at: mark)
            default: break
            }
        }
        return parts(of: text[...], at: mark)
    }

    private static func parts(of text: Substring, at mark: String.Index?) -> (path: Substring, query: Substring?) {
        guard let mark else { return (text, nil) }
        return (text[..<mark], text[text.index(after: mark)...])
    }

    static func pieces(of segment: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.variable(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces
    }
}
