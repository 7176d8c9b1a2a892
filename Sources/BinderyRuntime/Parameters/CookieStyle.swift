/// How a cookie parameter is written (OpenAPI 3.1 §4.8.12.3; 3.2, Parameter Object).
///
/// What is exploded makes several cookies, since `&` separates nothing here. Nested values, null within an array or object, and keys of an exploded map that are
/// names of other parameters have no form; absent are nil, an empty array and an empty object.
public enum CookieStyle: Sendable {
    /// `color=blue,black`, exploded (the default) `color=blue; color=black` · `color=R,100,G,200`, exploded `R=100; G=200`. Values are percent-encoded.
    case form
    /// The same, and nothing is encoded, so what would be read differently has no form: semicolons, control characters, white space at an end, an equals sign in a
    /// name, and without exploding a comma in an array or object.
    case cookie
    /// JSON, for cookies that have `content` instead of a schema.
    case json

    /// - Returns: `name=value` pairs.
    func write(_ name: String, _ value: ParameterValue, explode: Bool, allowReserved: Bool) throws(ParameterProblem) -> [String] {
        let kept = allowReserved ? reserved : ""
        return switch self {
        case .form: try QueryStyle.form.write(name, value, explode: explode, keeping: kept)
        case .json: try QueryStyle.json.write(name, value, explode: explode, keeping: kept)
        case .cookie: try writePlain(name, value, explode: explode)
        }
    }

    /// - Parameter header: the values of all `Cookie` headers, joined by "; ".
    func read(_ name: String, in header: String?, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        let header = header ?? ""
        switch self {
        case .form: return try QueryStyle.form.read(name, in: encodedPairs(header), explode: explode, shape: shape)
        case .json: return try QueryStyle.json.read(name, in: encodedPairs(header), explode: explode, shape: shape)
        case .cookie: return try QueryStyle.form.read(name, in: plainPairs(header), explode: explode, shape: shape)
        }
    }

    /// The characters of RFC 3986 §2.2 that separate nothing in a cookie.
    private var reserved: String { ":/?#[]@!$&'()*+=" }

    /// "+" stands for itself in a cookie, and "&" is no separator.
    private func encodedPairs(_ header: String) -> QueryPairs {
        QueryPairs(header.replacing("&", with: "%26").replacing("+", with: "%2B").replacing("; ", with: "&").replacing(";", with: "&"))
    }

    /// As a query would have them; a comma still separates.
    private func plainPairs(_ header: String) -> QueryPairs {
        let pairs = header[...].parts(separatedBy: ";").map(\.trimmingSpaces).filter { !$0.isEmpty }.map { part in
            let (name, value) = part.cut(at: "=")
            return PercentEncoding.encode(String(name)) + "=" + PercentEncoding.encode(String(value ?? ""), keeping: ",")
        }
        return QueryPairs(pairs.joined(separator: "&"))
    }

    private func writePlain(_ name: String, _ value: ParameterValue, explode: Bool) throws(ParameterProblem) -> [String] {
        let name = try plain(name, besides: "=")
        switch value {
        case .null:
            return []
        case .scalar(let text):
            return ["\(name)=\(try plain(text))"]
        case .array(let items) where explode:
            return try items.map { item throws(ParameterProblem) in "\(name)=\(try plain(item.text))" }
        case .object(let members) where explode:
            return try members.map { member throws(ParameterProblem) in
                "\(try plain(member.name, besides: "="))=\(try plain(member.value.text))"
            }
        case .array, .object:
            let list = DelimitedText(
                separator: ",", encode: { text throws(ParameterProblem) in try plain(text, besides: ",") }, decode: { String($0) })
            return try list.write(value, explode: false).map { ["\(name)=\($0)"] } ?? []
        }
    }

    private func plain(_ text: String, besides separators: String = "") throws(ParameterProblem) -> String {
        guard !text.containsASCII(";" + separators), text[...].trimmingSpaces == text, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw ParameterProblem("\"\(Excerpt(of: text))\" cannot be expressed in a cookie that is not encoded")
        }
        return text
    }
}

extension Substring {
    /// Without spaces and tabs at its ends.
    fileprivate var trimmingSpaces: Substring {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
        return self[first..<utf8.index(after: last)]
    }
}
