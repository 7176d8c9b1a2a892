import BinderyRuntime
import GoldenForms
import Testing

/// How an operation takes its parameters, and what can be said in that way.
struct ParameterForm: Sendable, CustomTestStringConvertible {
    enum Style: Sendable {
        case simple, label, matrix
        case form, spaceDelimited, pipeDelimited, deepObject
        case header
        case encodedCookie, plainCookie
    }

    let testDescription: String
    let style: Style
    let explodes: Bool
    let call: @Sendable (Client, Values) async throws -> Values

    /// With all parameters required.
    var isPath: Bool { [.simple, .label, .matrix].contains(style) }

    /// - Returns: the values as far as the form can express them, and once for each other value, the same with that.
    func split(_ values: Values) -> (sent: Values, refused: [Values]) {
        var sent = values
        var others: [(inout Values) -> Void] = []
        if let text = values.text, !canExpress(text) {
            sent.text = isPath ? "x" : nil
            others.append { $0.text = text }
        }
        if let text = values.nullable, !canExpress(text) {
            sent.nullable = nil
            others.append { $0.nullable = text }
        }
        if let kind = values.kind, !canExpress(kind.rawValue) {
            sent.kind = isPath ? .red : nil
            others.append { $0.kind = kind }
        }
        if let list = values.list, !canExpress(list) {
            sent.list = isPath ? ["x"] : nil
            others.append { $0.list = list }
        }
        if let name = values.object?.name, !canExpress(member: name) {
            sent.object?.name = nil
            others.append { $0.object?.name = name }
        }
        if let map = values.map, !canExpress(map) {
            sent.map = isPath ? ["x": "y"] : nil
            others.append { $0.map = map }
        }
        return (
            sent,
            others.map { add in
                var refused = sent
                add(&refused)
                return refused
            }
        )
    }

    /// What comes of the values: an empty array or object is as good as none (RFC 6570 §2.3).
    func arriving(_ sent: Values) -> Values {
        var arriving = sent
        if sent.list == [] { arriving.list = nil }
        if sent.map == [:] { arriving.map = nil }
        return arriving
    }

    private func canExpress(_ text: String) -> Bool {
        switch style {
        // RFC 3986 §5.2.4: these segments lead to another path, and an empty one to an operation of fewer segments.
        case .simple: !["", ".", ".."].contains(text)
        case .label: !["", "."].contains(text)
        case .matrix, .form, .deepObject, .encodedCookie: true
        case .spaceDelimited: explodes || !text.has(" ")
        case .pipeDelimited: explodes || !text.has("|")
        // RFC 9110 §5.5
        case .header: !text.hasOuterSpace && !text.utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
        // RFC 6265 §4.1.1, §5.2
        case .plainCookie: !text.hasOuterSpace && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F } && !text.has(";")
        }
    }

    private func canExpress(_ list: [String]) -> Bool {
        if list.isEmpty { return !isPath }
        return switch style {
        case .simple: list.count > 1 || canExpress(list[0])
        case .label: ![".", ".."].contains("." + list.joined(separator: explodes ? "." : ","))
        case .matrix, .form, .spaceDelimited, .pipeDelimited, .deepObject, .encodedCookie, .header, .plainCookie: list.allSatisfy(canExpress(member:))
        }
    }

    /// An item of an array, or a value of an object.
    private func canExpress(member text: String) -> Bool {
        switch style {
        case .simple, .label, .matrix, .form, .deepObject, .encodedCookie: true
        case .spaceDelimited, .pipeDelimited: canExpress(text)
        case .header: canExpress(text) && !text.has(",")
        case .plainCookie: canExpress(text) && (explodes || !text.has(","))
        }
    }

    private func canExpress(_ map: [String: String]) -> Bool {
        if map.isEmpty { return !isPath }
        guard map.values.allSatisfy(canExpress(member:)), map.keys.allSatisfy(canExpress(member:)) else { return false }
        return switch style {
        case .simple, .label, .matrix: true
        case .form, .spaceDelimited, .pipeDelimited, .encodedCookie: !explodes || Self.names.isDisjoint(with: map.keys)
        case .deepObject: !map.keys.contains { $0.isEmpty || $0.has("[") || $0.has("]") }
        case .header: !explodes || !map.keys.contains { $0.has("=") }
        case .plainCookie: !explodes || !map.keys.contains { $0.has("=") } && Self.names.isDisjoint(with: map.keys)
        }
    }

    /// What the other parameters of an exploded form are called, and the members of one of them.
    private static let names: Set<String> = ["text", "integer", "number", "flag", "date", "kind", "list", "nullable", "R", "G", "name", "isDark"]
}

extension String {
    fileprivate func has(_ character: Unicode.Scalar) -> Bool { unicodeScalars.contains(character) }

    fileprivate var hasOuterSpace: Bool {
        [utf8.first, utf8.last].compactMap(\.self).contains { [0x20, 0x09].contains($0) }
    }
}
