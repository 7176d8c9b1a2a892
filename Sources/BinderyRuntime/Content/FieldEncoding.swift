/// How a property of a form is written, in `application/x-www-form-urlencoded` and in `multipart/form-data` (OpenAPI 3.1 §4.8.15).
///
/// Unless something else is said, a scalar is text, an object is JSON, and the items of an array follow one another under one name. Null is a name without a
/// value, and in multipart JSON; an empty array is absent.
public enum FieldEncoding: Sendable {
    /// Text, and nothing else: what looks like JSON is not read as JSON.
    ///
    /// - Parameter contentType: of a part.
    case text(contentType: String? = nil)

    /// Of a value that is, or may be, an object or an array of objects: text that is a JSON object or array is read as one.
    case structured

    /// JSON, whatever the value is.
    ///
    /// - Parameter contentType: of a part.
    case json(contentType: String? = nil)

    /// As a query parameter of this style is written.
    case scalar(allowReserved: Bool = false)

    /// As a query parameter of this style is written.
    case array(QueryStyle = .form, explode: Bool = true, allowReserved: Bool = false)

    /// As a query parameter of this style is written.
    ///
    /// - Parameter members: the names of its properties.
    case object(QueryStyle = .form, explode: Bool = true, allowReserved: Bool = false, members: ParameterMembers)
}

extension FieldEncoding {
    /// What a value is that is written as a query parameter is.
    struct Style {
        let style: QueryStyle
        let explode: Bool
        let allowReserved: Bool
        let shape: ParameterShape

        /// - Returns: encoded `name=value` pairs.
        func write(_ name: String, _ value: ParameterValue) throws(ParameterProblem) -> [String] {
            if case .object(let members) = shape, case .others = members, explode, style != .deepObject { try members.check(value) }
            return try style.write(name, value, explode: explode, allowReserved: allowReserved)
        }

        /// Under which of the names the value of a property is written: those of its members, where it is exploded.
        func names(of name: String, among names: [String]) -> [String] {
            switch (style, shape) {
            case (.deepObject, _): names.filter { $0[...].cut(at: "[").before == name }
            case (_, .object(let members)) where explode: names.filter(members.contains)
            case (_, _): [name]
            }
        }
    }

    /// Nil for a value that is not written like a query parameter.
    var style: Style? {
        switch self {
        case .text, .structured, .json: nil
        case .scalar(let allowReserved): Style(style: .form, explode: true, allowReserved: allowReserved, shape: .scalar)
        case .array(let style, let explode, let allowReserved): Style(style: style, explode: explode, allowReserved: allowReserved, shape: .array)
        case .object(let style, let explode, let allowReserved, let members):
            Style(style: style, explode: explode, allowReserved: allowReserved, shape: .object(members))
        }
    }

    /// The media type of a part, where one is stated.
    var contentType: String? {
        switch self {
        case .text(let contentType), .json(let contentType): contentType
        case .structured, .scalar, .array, .object: nil
        }
    }
}
