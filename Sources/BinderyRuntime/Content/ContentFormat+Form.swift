extension ContentFormat where Value: JSONReadable & JSONWritable {
    /// An object as `application/x-www-form-urlencoded`.
    ///
    /// - Parameters:
    ///   - fields: how properties are written whose values are not just scalars or arrays of scalars, or for which the document says it.
    ///   - others: how all others are written.
    ///   - lists: the arrays that must be there; where nothing is written for one, it is empty.
    ///   - restrictions: for values whose type is not ``Validatable`` itself.
    public static func form(
        _ contentType: String = "application/x-www-form-urlencoded", fields: [String: FieldEncoding] = [:], others: FieldEncoding = .text(),
        lists: [String] = [], restrictions: Restrictions? = nil
    ) -> Self {
        let restrictions = restrictions ?? Self.restrictions
        let form = URLEncodedForm(fields: FieldEncodings(byName: fields, others: others, lists: lists))
        return ContentFormat(
            DocumentedMediaType(stringLiteral: contentType),
            read: { content in
                let json = try form.json(of: try content.text, limits: content.limits)
                let value: Value = try JSONReader.read(from: json, limits: content.limits, coercesText: true)
                if restrictions != nil { try content.check(try JSONWriter.encode(value), restrictions) }
                return value
            },
            write: { value in
                let json = try JSONWriter.encode(value)
                return OutgoingContent(contentType: contentType, body: HTTPBody(try form.text(of: json)), json: json, restrictions: restrictions)
            })
    }
}
