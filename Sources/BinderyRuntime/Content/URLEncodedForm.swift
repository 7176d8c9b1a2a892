/// An object as `application/x-www-form-urlencoded` text (WHATWG URL §5).
struct URLEncodedForm {
    let fields: FieldEncodings

    /// - Throws: ``UnreadableContent`` or ``ParameterProblem`` when the value cannot be written.
    func text(of json: [UInt8]) throws -> String {
        var pairs: [String] = []
        for member in try FieldEncodings.members(of: json) {
            let encoding = fields[member.name]
            if let style = encoding.style {
                let value = try ParameterEncoder().value(of: member.json)
                pairs += try style.write(member.name, value)
                continue
            }
            let name = Self.encode(member.name)
            for value in encoding.values(of: member.json) {
                switch value {
                case .null: pairs.append(name)
                case .text(let text): pairs.append("\(name)=\(Self.encode(text))")
                case .json(let json): pairs.append("\(name)=\(Self.encode(String(decoding: json, as: UTF8.self)))")
                }
            }
        }
        return pairs.joined(separator: "&")
    }

    /// The JSON of the object, for a reader that coerces text.
    ///
    /// - Throws: ``UnreadableContent`` or ``ParameterProblem`` when the text is not such a form.
    func json(of text: String, limits: JSONLimits) throws -> [UInt8] {
        var json = TextModeJSON()
        var isFirst = true
        func begin(_ name: String) {
            json.appendName(name, isFirst: isFirst)
            isFirst = false
        }
        json.open()
        var read: Set<String> = []
        let query = QueryPairs(text)
        for (name, encoding) in fields.byName.sorted(by: { $0.key < $1.key }) {
            guard let style = encoding.style else { continue }
            read.formUnion(style.names(of: name, among: query.names))
            guard let value = try style.style.read(name, in: query, explode: style.explode, shape: style.shape).first else { continue }
            begin(name)
            json.append(value)
        }
        for name in query.names where !read.contains(name) {
            let values = try query.optionalValues(name).map { value -> FieldValue in
                guard let value else { return .null }
                return .text(try query.decode(value))
            }
            begin(name)
            try fields[name].append(values, to: &json, limits: limits)
        }
        for name in fields.lists where query.values(name).isEmpty {
            begin(name)
            json.append(.array([]))
        }
        json.close()
        return json.bytes
    }

    /// `a b` → `a+b`, and everything but unreserved characters percent-encoded.
    private static func encode(_ text: String) -> String {
        PercentEncoding.encode(text).replacing("%20", with: "+")
    }
}
