/// How a query parameter is written (OpenAPI 3.1 §4.8.12.3).
///
/// Absent are nil, an empty array and an empty object. An array of one empty string is `color=`. Null within an array or object has no form, nor have nested
/// values but in style `deepObject`, nor keys of an exploded map that are names of other parameters.
public enum QueryStyle: Sendable {
    /// `color=blue,black`, exploded (the default) `color=blue&color=black` · `color=R,100,G,200`, exploded `R=100&G=200`
    case form
    /// `color=blue%20black`; values with a space have no form. Exploded it is `form`.
    case spaceDelimited
    /// `color=blue%7Cblack`; values with a `|` have no form. Exploded it is `form`.
    case pipeDelimited
    /// `color[R]=100&color[G]=200` (with the brackets encoded), and beyond OpenAPI `color[a][b]=1` for nested objects and `color[a][0]=x` for arrays. Names with
    /// brackets, empty names, null and what is empty have no form; an object whose names are 0, 1, 2… reads as an array where the type allows it.
    case deepObject
    /// `filter={"a":1}`, JSON, for parameters that have `content` instead of a schema.
    case json

    var explodesByDefault: Bool {
        switch self {
        case .form: true
        case .spaceDelimited, .pipeDelimited, .deepObject, .json: false
        }
    }

    /// - Returns: encoded `name=value` pairs.
    func write(_ name: String, _ value: ParameterValue, explode: Bool, allowReserved: Bool) throws(ParameterProblem) -> [String] {
        try write(name, value, explode: explode, keeping: allowReserved ? reserved : "")
    }

    /// - Parameter kept: what is not encoded in values.
    func write(_ name: String, _ value: ParameterValue, explode: Bool, keeping kept: String) throws(ParameterProblem) -> [String] {
        let key = PercentEncoding.encode(name)
        switch self {
        case .deepObject:
            return try DeepObject.write(name, value, keeping: kept)
        case .json:
            return try list(kept).write(value, explode: false).map { ["\(key)=\($0)"] } ?? []
        case .form, .spaceDelimited, .pipeDelimited:
            guard explode else { return try list(kept).write(value, explode: false).map { ["\(key)=\($0)"] } ?? [] }
            return try exploded(key, value, kept)
        }
    }

    /// - Returns: what the parameter may stand for, the likeliest first; nothing when it is absent.
    func read(_ name: String, in query: QueryPairs, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        switch self {
        case .deepObject:
            return try DeepObject.read(name, in: query)
        case .json:
            return try query.values(name).map { text throws(ParameterProblem) in .scalar(try query.decode(text)) }
        case .form, .spaceDelimited, .pipeDelimited:
            if explode { return try readExploded(name, in: query, shape: shape) }
            let values = query.values(name)
            guard let text = values.first else { return [] }
            guard values.count == 1 else { return try readExploded(name, in: query, shape: shape) }
            return try list("").read(normalized(text), explode: false, shape: shape)
        }
    }

    /// The characters of RFC 3986 §2.2 that a query may contain and that separate nothing in one.
    private var reserved: String { ":/?@!$'()*;=" }

    private func list(_ kept: String) -> DelimitedText {
        let (separator, character): (String, String?) =
            switch self {
            case .spaceDelimited: ("%20", " ")
            case .pipeDelimited: ("%7C", "|")
            case .form, .deepObject, .json: (",", nil)
            }
        return DelimitedText(
            separator: separator,
            encode: { text throws(ParameterProblem) in
                if let character, text.containsASCII(character) { throw ParameterProblem("a value with \"\(character)\" cannot be expressed in this style") }
                return PercentEncoding.encode(text, keeping: kept)
            },
            decode: { PercentEncoding.decode($0, plusIsSpace: true) })
    }

    /// The text with the separator as we write it, for the forms that others write.
    private func normalized(_ text: Substring) -> Substring {
        switch self {
        case .spaceDelimited: text.replacing("+", with: "%20")
        case .pipeDelimited: text.replacing("|", with: "%7C").replacing("%7c", with: "%7C")
        case .form, .deepObject, .json: text
        }
    }

    private func exploded(_ key: String, _ value: ParameterValue, _ kept: String) throws(ParameterProblem) -> [String] {
        func encode(_ value: ParameterValue) throws(ParameterProblem) -> String {
            PercentEncoding.encode(try value.text, keeping: kept)
        }
        switch value {
        case .null:
            return []
        case .scalar:
            return ["\(key)=\(try encode(value))"]
        case .array(let items):
            return try items.map { item throws(ParameterProblem) in "\(key)=\(try encode(item))" }
        case .object(let members):
            return try members.map { member throws(ParameterProblem) in
                "\(PercentEncoding.encode(member.name))=\(try encode(member.value))"
            }
        }
    }

    private func readExploded(_ name: String, in query: QueryPairs, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        if case .object(let members) = shape { return try readExplodedObject(members, in: query) }
        let items = try query.values(name).map { text throws(ParameterProblem) in ParameterValue.scalar(try query.decode(text)) }
        switch (shape, items.count) {
        case (_, 0): return []
        case (.scalar, 1): return [items[0], .array(items)]
        default: return [.array(items)]
        }
    }

    private func readExplodedObject(_ members: ParameterMembers, in query: QueryPairs) throws(ParameterProblem) -> [ParameterValue] {
        var found: [ParameterValue.Member] = []
        for name in query.names where members.contains(name) {
            let values = try query.values(name).map { text throws(ParameterProblem) in ParameterValue.scalar(try query.decode(text)) }
            found.append(.init(name: name, value: values.count == 1 ? values[0] : .array(values)))
        }
        return found.isEmpty ? [] : [.object(found)]
    }
}
