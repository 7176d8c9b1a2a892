/// The parts of a multipart body that is being read, by the names of their fields.
public struct MultipartReader {
    private let limits: JSONLimits
    private let parts: [MultipartPart]
    private let positions: [String: [Int]]
    private var isRead: [Bool]

    /// The JSON of the values read so far, for checking them.
    private(set) var members: [(name: String, json: [UInt8])] = []

    init(_ parts: [MultipartPart], limits: JSONLimits) {
        self.parts = parts
        self.limits = limits
        var positions: [String: [Int]] = [:]
        for (index, part) in parts.enumerated() { positions[part.name ?? "", default: []].append(index) }
        self.positions = positions
        isRead = [Bool](repeating: false, count: parts.count)
    }

    /// The file of a field.
    ///
    /// - Throws: when there is none.
    public mutating func file(_ name: String) throws -> MultipartPart {
        guard let file = fileIfPresent(name) else { throw missing(name) }
        return file
    }

    /// The file of a field; the last one where it comes more than once.
    public mutating func fileIfPresent(_ name: String) -> MultipartPart? {
        take(name).last
    }

    /// The files of a field in their order.
    public mutating func files(_ name: String) -> [MultipartPart] {
        take(name)
    }

    /// The files of a field in their order; nil where there are none.
    public mutating func filesIfPresent(_ name: String) -> [MultipartPart]? {
        let files = take(name)
        return files.isEmpty ? nil : files
    }

    /// The value of a field. Without a part an optional is nil and an array is empty.
    public mutating func value<Value: JSONReadable & JSONWritable>(_ name: String, _ encoding: FieldEncoding = .text()) throws -> Value {
        guard let json = try json(of: name, encoding) else {
            if let optional = Value.self as? any OptionalParameter.Type, let absent = optional.absent as? Value { return absent }
            guard case .array = ParameterShape(Value.self, members: nil) else { throw missing(name) }
            return try read(Array("[]".utf8), name)
        }
        return try read(json, name)
    }

    /// The value of a field that may be absent and may be null.
    public mutating func patch<Value: JSONReadable & JSONWritable>(_ name: String, _ encoding: FieldEncoding = .text()) throws -> Patch<Value> {
        guard let json = try json(of: name, encoding) else { return .absent }
        let value: Value? = try read(json, name)
        return value.map { .value($0) } ?? .null
    }

    /// A value whose members are fields that have not been read; files are none.
    ///
    /// - Parameters:
    ///   - fields: its members by their names, and how they are written.
    ///   - others: how members are written that are not listed; nil where there are none.
    ///   - lists: the arrays that it must have; where there is no part for one, it is empty.
    public mutating func fields<Value: JSONReadable & JSONWritable>(
        _ fields: [String: FieldEncoding], others: FieldEncoding? = nil, lists: [String] = []
    ) throws -> Value {
        var json = TextModeJSON()
        var isFirst = true
        json.open()
        func append(_ name: String, _ encoding: FieldEncoding) throws {
            guard let value = try self.json(of: name, encoding) else { return }
            json.appendName(name, isFirst: isFirst)
            json.append(textModeJSON: value)
            isFirst = false
        }
        // Those may stand under names that are not their own.
        for (name, encoding) in fields.sorted(by: { $0.key < $1.key }) where encoding.style != nil { try append(name, encoding) }
        for name in unreadNames {
            if let encoding = fields[name] ?? others, encoding.style == nil { try append(name, encoding) }
        }
        for name in lists where positions[name] == nil {
            json.appendName(name, isFirst: isFirst)
            json.append(.array([]))
            isFirst = false
        }
        json.close()
        let value: Value = try JSONReader.read(from: json.bytes, limits: limits, coercesText: true)
        members += try FieldEncodings.members(of: try JSONWriter.encode(value))
        return value
    }

    /// What has not been read.
    public mutating func additionalParts() -> [MultipartPart] {
        let rest = parts.indices.filter { !isRead[$0] }.map { parts[$0] }
        isRead = isRead.map { _ in true }
        return rest
    }

    /// The names of fields all of whose parts are values, in the order in which they first occur.
    private var unreadNames: [String] {
        var names: [String] = []
        for (index, part) in parts.enumerated() {
            guard let name = part.name, let indices = positions[name], indices.first == index else { continue }
            if indices.allSatisfy({ !isRead[$0] && parts[$0].filename == nil }) { names.append(name) }
        }
        return names
    }

    private mutating func take(_ name: String) -> [MultipartPart] {
        let indices = positions[name] ?? []
        for index in indices { isRead[index] = true }
        return indices.map { parts[$0] }
    }

    /// For a reader that coerces text; nil without a part.
    private mutating func json(of name: String, _ encoding: FieldEncoding) throws -> [UInt8]? {
        var json = TextModeJSON()
        if let style = encoding.style {
            let names = style.names(of: name, among: unreadNames)
            let query = QueryPairs(try names.flatMap { try pairs($0) }.joined(separator: "&"))
            guard let value = try style.style.read(name, in: query, explode: style.explode, shape: style.shape).first else { return nil }
            for name in names { _ = take(name) }
            json.append(value)
            return json.bytes
        }
        let values = try take(name).map(Self.value)
        guard !values.isEmpty else { return nil }
        try encoding.append(values, to: &json, limits: limits)
        return json.bytes
    }

    /// The parts of a field as those of a query. A comma in one separates, where anything does.
    private func pairs(_ name: String) throws -> [String] {
        try (positions[name] ?? []).map { index in
            let text = try Self.text(of: parts[index])
            return "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(text, keeping: ","))"
        }
    }

    private static func value(of part: MultipartPart) throws -> FieldValue {
        if let contentType = part.contentType, MediaType(contentType).isJSON { return .json(part.body.bytes ?? []) }
        return .text(try text(of: part))
    }

    private static func text(of part: MultipartPart) throws -> String {
        guard let text = CharacterEncoding(contentType: part.contentType).decode(part.body.bytes ?? []) else {
            throw UnreadableContent("the part \"\(part.name ?? "")\": expected UTF-8")
        }
        return text
    }

    private mutating func read<Value: JSONReadable & JSONWritable>(_ json: [UInt8], _ name: String) throws -> Value {
        let value: Value
        do {
            value = try JSONReader.read(from: json, limits: limits, coercesText: true)
        } catch {
            throw UnreadableContent(
                "the part \"\(name)\": \(error.pointer.isEmpty ? "" : "\(error.pointer): ")expected \(error.expected), found \(error.found)")
        }
        members.append((name, try JSONWriter.encode(value)))
        return value
    }

    private func missing(_ name: String) -> UnreadableContent {
        UnreadableContent("the part \"\(name)\" is missing")
    }
}
