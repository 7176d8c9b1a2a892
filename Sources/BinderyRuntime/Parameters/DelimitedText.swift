/// Several values in one text, as RFC 6570 joins them: `a,b` for an array, `k,v,l,w` for an object, `k=v,l=w` for an exploded one.
struct DelimitedText {
    let separator: String
    let encode: (String) throws(ParameterProblem) -> String
    /// nil when the text is not encoded as it should be.
    let decode: (Substring) -> String?

    /// - Returns: nil when there is nothing to write: for null, and for an array or object that is empty.
    func write(_ value: ParameterValue, explode: Bool) throws(ParameterProblem) -> String? {
        switch value {
        case .null:
            return nil
        case .scalar(let text):
            return try encode(text)
        case .array(let items):
            return try joined(items.map { item throws(ParameterProblem) in try encode(item.text) })
        case .object(let members):
            var parts: [String] = []
            for member in members {
                let (name, text) = (try encode(member.name), try encode(member.value.text))
                parts += explode ? ["\(name)=\(text)"] : [name, text]
            }
            return joined(parts)
        }
    }

    /// - Returns: what the text may stand for, the likeliest first.
    func read(_ text: Substring, explode: Bool, shape: ParameterShape) throws(ParameterProblem) -> [ParameterValue] {
        switch shape {
        case .scalar:
            let scalar = ParameterValue.scalar(try decoded(text))
            // The separator itself is never written as it stands in a scalar.
            let items = ParameterValue.array(try parts(of: text).map { part throws(ParameterProblem) in .scalar(try decoded(part)) })
            return parts(of: text).count > 1 ? [items, scalar] : [scalar, items]
        case .array:
            return [.array(try parts(of: text).map { part throws(ParameterProblem) in .scalar(try decoded(part)) })]
        case .object:
            return [.object(explode ? try pairs(parts(of: text)) : try alternating(parts(of: text)))]
        }
    }

    private func joined(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: separator)
    }

    private func parts(of text: Substring) -> [Substring] {
        text.parts(separatedBy: separator)
    }

    private func pairs(_ parts: [Substring]) throws(ParameterProblem) -> [ParameterValue.Member] {
        try parts.map { part throws(ParameterProblem) in
            let (name, value) = part.cut(at: "=")
            guard let value else { throw ParameterProblem("expected name=value, found \"\(Excerpt(of: String(part)))\"") }
            return .init(name: try decoded(name), value: .scalar(try decoded(value)))
        }
    }

    private func alternating(_ parts: [Substring]) throws(ParameterProblem) -> [ParameterValue.Member] {
        guard parts.count.isMultiple(of: 2) else { throw ParameterProblem("expected names and values in turn, found \(parts.count) parts") }
        var members: [ParameterValue.Member] = []
        for index in stride(from: 0, to: parts.count, by: 2) {
            members.append(.init(name: try decoded(parts[index]), value: .scalar(try decoded(parts[index + 1]))))
        }
        return members
    }

    private func decoded(_ text: Substring) throws(ParameterProblem) -> String {
        guard let decoded = decode(text) else { throw ParameterProblem.encoding(text) }
        return decoded
    }
}

extension ParameterValue {
    /// The text of a scalar.
    var text: String {
        get throws(ParameterProblem) {
            switch self {
            case .scalar(let text): return text
            case .null: throw ParameterProblem("null within an array or object cannot be expressed in this style")
            case .array, .object: throw ParameterProblem("an array or object within another cannot be expressed in this style")
            }
        }
    }
}

extension ParameterProblem {
    static func encoding(_ text: Substring) -> ParameterProblem {
        ParameterProblem("expected percent-encoded UTF-8, found \"\(Excerpt(of: String(text)))\"")
    }
}
