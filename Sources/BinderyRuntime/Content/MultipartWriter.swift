/// The parts of a multipart body that is being written.
public struct MultipartWriter {
    private(set) var parts: [MultipartPart] = []

    /// The JSON of the values, for checking them.
    private(set) var members: [(name: String, json: [UInt8])] = []

    init() {}

    /// A file; nil is left out.
    ///
    /// - Parameter contentType: where the file does not say its own.
    public mutating func file(_ name: String, _ file: MultipartPart?, contentType: String = "application/octet-stream") {
        guard var part = file else { return }
        part.name = name
        // Without a name of its own, a file would be taken for a value.
        part.filename = part.filename ?? name
        part.contentType = part.contentType ?? contentType
        parts.append(part)
    }

    /// Files, one after another; nil is left out.
    ///
    /// - Parameter contentType: where a file does not say its own.
    public mutating func files(_ name: String, _ files: [MultipartPart]?, contentType: String = "application/octet-stream") {
        for part in files ?? [] { file(name, part, contentType: contentType) }
    }

    /// A value; nil is left out.
    public mutating func value(_ name: String, _ value: (some JSONWritable)?, _ encoding: FieldEncoding = .text()) throws {
        guard let value else { return }
        try write(name, try JSONWriter.encode(value), encoding)
    }

    /// A value of which nil is null.
    public mutating func nullable(_ name: String, _ value: some JSONWritable, _ encoding: FieldEncoding = .text()) throws {
        try write(name, try JSONWriter.encode(value), encoding)
    }

    /// A value that may be absent and may be null.
    public mutating func patch<Value: JSONWritable>(_ name: String, _ patch: Patch<Value>, _ encoding: FieldEncoding = .text()) throws {
        switch patch {
        case .absent: break
        case .null: try write(name, Array("null".utf8), encoding)
        case .value(let value): try write(name, try JSONWriter.encode(value), encoding)
        }
    }

    /// The members of a value, each as a field.
    ///
    /// - Parameters:
    ///   - fields: how its members are written.
    ///   - others: how members are written that are not listed.
    public mutating func fields(_ value: some JSONWritable, _ fields: [String: FieldEncoding], others: FieldEncoding? = nil) throws {
        for member in try FieldEncodings.members(of: try JSONWriter.encode(value)) {
            try write(member.name, member.json, fields[member.name] ?? others ?? .text())
        }
    }

    /// Parts as they are.
    public mutating func append(_ parts: [MultipartPart]) {
        self.parts += parts
    }

    private mutating func write(_ name: String, _ json: [UInt8], _ encoding: FieldEncoding) throws {
        members.append((name, json))
        if let style = encoding.style {
            let value = try ParameterEncoder().value(of: json)
            let pairs = QueryPairs(try style.write(name, value).joined(separator: "&"))
            for name in pairs.names {
                for text in pairs.values(name) {
                    // Nothing is encoded in a part, where this comma would separate like the others.
                    if style.style == .form, !style.explode, text.contains("%2C") {
                        throw UnreadableContent("the field \"\(name)\": a value with a comma cannot be expressed in a part")
                    }
                    parts.append(MultipartPart(HTTPBody(try pairs.decode(text)), name: name))
                }
            }
            return
        }
        for value in encoding.values(of: json) {
            switch value {
            case .null: parts.append(MultipartPart("null", contentType: "application/json", name: name))
            case .json(let json): parts.append(MultipartPart(HTTPBody(json), contentType: encoding.contentType ?? "application/json", name: name))
            case .text(let text): parts.append(MultipartPart(HTTPBody(text), contentType: encoding.contentType, name: name))
            }
        }
    }
}
