/// How a path parameter is written (OpenAPI 3.1 §4.8.12.3).
///
/// A value whose text is empty or makes the segment `.` or `..` cannot be sent, as it would lead to another path: empty arrays and objects, in style `simple` the
/// empty string, and in style `label` what comes to nothing but dots. Nested values and null within an array or object have no form at all.
public enum PathStyle: Sendable {
    /// `blue` · `blue,black` · `R,100,G,200`, exploded `R=100,G=200`
    case simple
    /// `.blue` · `.blue,black`, exploded `.blue.black` · `.R,100,G,200`, exploded `.R=100.G=200`
    case label
    /// `;color=blue` · `;color=blue,black`, exploded `;color=blue;color=black` · `;color=R,100,G,200`, exploded `;R=100;G=200`
    case matrix
    /// JSON, for parameters that have `content` instead of a schema.
    case json

    /// - Parameter delimiters: what else is encoded, as the template's segment has it beside the variable.
    func write(_ name: String, _ value: ParameterValue, explode: Bool, allowReserved: Bool, delimiters: String) throws(ParameterProblem) -> String? {
        let kept = allowReserved ? reserved : ""
        switch self {
        case .simple, .json:
            return try list(",", kept, delimiters).write(value, explode: explode)
        case .label:
            // Unexploded, a point within a value cannot be mistaken for anything.
            let separator = explode ? "." : ","
            return try list(separator, kept, delimiters + (explode ? "." : "")).write(value, explode: explode).map { ".\($0)" }
        case .matrix:
            return try matrix(name, value, explode: explode, list: list(explode ? ";" : ",", kept, delimiters))
        }
    }

    func read(_ name: String, _ text: Substring, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        switch self {
        case .json:
            guard let json = PercentEncoding.decode(text) else { throw ParameterProblem.encoding(text) }
            return [.scalar(json)]
        case .simple:
            return try list(",").read(text, explode: explode, shape: shape)
        case .label:
            guard text.first == "." else { throw ParameterProblem("expected it to begin with \".\", found \"\(Excerpt(of: String(text)))\"") }
            return try list(explode ? "." : ",").read(text.dropFirst(), explode: explode, shape: shape)
        case .matrix:
            return try readMatrix(name, text, explode: explode, shape: shape)
        }
    }

    /// The characters of RFC 3986 §2.2 that neither end a segment nor separate values in one of the styles.
    private var reserved: String { ":@!$&'()*+" }

    private func list(_ separator: String, _ kept: String = "", _ also: String = "") -> DelimitedText {
        DelimitedText(
            separator: separator, encode: { PercentEncoding.encode($0, keeping: kept, also: also) }, decode: { PercentEncoding.decode($0) })
    }

    private func matrix(_ name: String, _ value: ParameterValue, explode: Bool, list: DelimitedText) throws(ParameterProblem) -> String? {
        let key = PercentEncoding.encode(name)
        switch value {
        case .null:
            return nil
        case .array(let items) where explode:
            return items.isEmpty ? nil : try items.map { item throws(ParameterProblem) in pair(key, try list.encode(item.text)) }.joined()
        case .object where explode:
            return try list.write(value, explode: true).map { ";\($0)" }
        case .scalar, .array, .object:
            return try list.write(value, explode: explode).map { pair(key, $0) }
        }
    }

    /// `;color` alone stands for the empty string.
    private func pair(_ key: String, _ text: String) -> String {
        text.isEmpty ? ";\(key)" : ";\(key)=\(text)"
    }

    private func readMatrix(_ name: String, _ text: Substring, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        guard text.first == ";" else { throw ParameterProblem("expected it to begin with \";\", found \"\(Excerpt(of: String(text)))\"") }
        if explode, case .object = shape {
            return try list(";").read(text.dropFirst(), explode: true, shape: shape)
        }
        var values: [Substring] = []
        for part in text.dropFirst().parts(separatedBy: ";") {
            let (key, value) = part.cut(at: "=")
            guard PercentEncoding.decode(key) == name else {
                throw ParameterProblem("expected \";\(name)=\", found \"\(Excerpt(of: String(part)))\"")
            }
            values.append(value ?? "")
        }
        guard explode || values.count == 1 else { throw ParameterProblem("expected one value, found \(values.count)") }
        if values.count == 1, !explode { return try list(",").read(values[0], explode: false, shape: shape) }
        return try list(";").read(values.joined(separator: ";")[...], explode: true, shape: shape)
    }
}
