extension ContentFormat where Value: MultipartCodable {
    /// The parts that a generated type has properties for.
    public static func multipart(_ contentType: String = "multipart/form-data") -> Self {
        multipart(
            contentType, restrictions: Value.partRestrictions,
            read: { parts in try Value(from: &parts) },
            write: { value, parts in try value.write(to: &parts) })
    }
}

extension ContentFormat {
    /// Parts all of whose documented ones are values.
    ///
    /// - Parameters:
    ///   - fields: the names of the values' fields, and how they are written.
    ///   - others: how fields are written that are not listed; nil where those are no members of the value.
    ///   - lists: the arrays that must be there; where there is no part for one, it is empty.
    ///   - restrictions: for values whose type is not ``Validatable`` itself.
    public static func multipart<Fields: JSONReadable & JSONWritable>(
        _ contentType: String = "multipart/form-data", fields: [String: FieldEncoding] = [:], others: FieldEncoding? = nil, lists: [String] = [],
        restrictions: Restrictions? = nil
    ) -> Self where Value == MultipartForm<Fields> {
        multipart(
            contentType, restrictions: restrictions ?? (Fields.self as? any Validatable.Type)?.restrictions,
            read: { parts in
                let value: Fields = try parts.fields(fields, others: others, lists: lists)
                return MultipartForm(value, additionalParts: parts.additionalParts())
            },
            write: { value, parts in
                try parts.fields(value.fields, fields, others: others)
                parts.append(value.additionalParts)
            })
    }
}

extension ContentFormat<[MultipartPart]> {
    /// Parts as they are.
    public static func parts(_ contentType: String = "multipart/mixed") -> Self {
        multipart(
            contentType, restrictions: nil,
            read: { parts in parts.additionalParts() },
            write: { value, parts in parts.append(value) })
    }
}

extension ContentFormat {
    fileprivate static func multipart(
        _ contentType: String, restrictions: Restrictions?,
        read: @escaping @Sendable (inout MultipartReader) throws -> Value, write: @escaping @Sendable (Value, inout MultipartWriter) throws -> Void
    ) -> Self {
        let documented = MediaType(contentType)
        let sent = documented.isRange ? "multipart/form-data" : contentType
        return ContentFormat(
            DocumentedMediaType(stringLiteral: contentType),
            read: { content in
                let boundary = content.contentType.flatMap { MediaType($0).parameter("boundary") }
                var parts = MultipartReader(try MultipartParser(content.bytes, boundary: boundary).parts(), limits: content.limits)
                let value = try read(&parts)
                if restrictions != nil { try content.check(object(parts.members), restrictions) }
                return value
            },
            write: { value in
                var parts = MultipartWriter()
                try write(value, &parts)
                let body = MultipartBody(parts: parts.parts, isFormData: MediaType(sent).isFormData)
                return OutgoingContent(
                    contentType: "\(sent); boundary=\(body.boundary)", body: try body.body(), json: restrictions == nil ? [] : object(parts.members),
                    restrictions: restrictions)
            })
    }

    private static func object(_ members: [(name: String, json: [UInt8])]) -> [UInt8] {
        var json = TextModeJSON()
        json.open()
        for (index, member) in members.enumerated() {
            json.appendName(member.name, isFirst: index == 0)
            json.append(textModeJSON: member.json)
        }
        json.close()
        return json.bytes
    }
}
