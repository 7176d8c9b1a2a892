import BinderyRuntime

extension Shape {
    /// The document in a form in which what means the same is equal: a null that need not be there is left out, a date-time is its seconds, a UUID is in lower
    /// case.
    func canonical(_ value: JSONValue) -> JSONValue {
        switch (self, value) {
        case (.dateTime, .string):
            (try? Date(json: value.json())).flatMap { JSONNumber($0.timeIntervalSinceReferenceDate) }.map(JSONValue.number) ?? value
        case (.uuid, .string(let text)):
            .string(text.lowercased())
        case (.array(let shape), .array(let elements)):
            .array(elements.map(shape.canonical))
        case (.either(let shapes, _), .array):
            shapes.lazy.compactMap { if case .array = $0 { $0.canonical(value) } else { nil } }.first ?? value
        case (.object(let properties), .object(let members)):
            .object(Self.canonical(members, properties))
        case (.overlapping(let first, let second), .object(let members)):
            .object(Self.canonical(members, first + second))
        default:
            value
        }
    }

    private static func canonical(_ members: [String: JSONValue], _ properties: [Property]) -> [String: JSONValue] {
        var members = members
        for property in properties {
            guard let value = members[property.key] else { continue }
            if value == .null, !property.isRequired {
                members.removeValue(forKey: property.key)
            } else {
                members[property.key] = property.shape.canonical(value)
            }
        }
        return members
    }
}
