/// How a cookie parameter is written (OpenAPI 3.1 §4.8.12.3).
///
/// Values are percent-encoded. What is exploded makes several cookies (as style `cookie` of OpenAPI 3.2 has it), since `&` separates nothing here. Nested values
/// and null in an array have no form; absent are nil, an empty array and an empty object.
public enum CookieStyle: Sendable {
    /// `color=blue,black`, exploded (the default) `color=blue; color=black` · `color=R,100,G,200`, exploded `R=100; G=200`
    case form
    /// JSON, for cookies that have `content` instead of a schema.
    case json

    /// - Returns: encoded `name=value` pairs.
    func write(_ name: String, _ value: ParameterValue, explode: Bool) throws(ParameterProblem) -> [String] {
        try query.write(name, value, explode: explode, allowReserved: false)
    }

    /// - Parameter header: the values of all `Cookie` headers, joined by "; ".
    func read(_ name: String, in header: String?, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        // "+" stands for itself in a cookie, and "&" is no separator.
        let pairs = (header ?? "").replacing("&", with: "%26").replacing("+", with: "%2B").replacing("; ", with: "&").replacing(";", with: "&")
        return try query.read(name, in: QueryPairs(pairs), explode: explode, shape: shape)
    }

    private var query: QueryStyle {
        switch self {
        case .form: .form
        case .json: .json
        }
    }
}
