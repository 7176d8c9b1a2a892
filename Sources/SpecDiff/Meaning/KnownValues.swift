import BinderyOpenAPI
import BinderySpecTree

/// The values that `enum`, `const` or alternatives of such list, null aside.
struct KnownValues {
    /// By what they mean, in the order of the document.
    private(set) var keys: [String]
    private(set) var nodes: [String: Node]
    private(set) var allowsNull: Bool

    /// The schema that lists them.
    let schema: Schema

    init(_ listed: [Node], of schema: Schema) {
        self.schema = schema
        keys = []
        nodes = [:]
        allowsNull = listed.contains(where: \.isNull)
        for node in listed where !node.isNull {
            let key = ValueText.key(node)
            if nodes.updateValue(node, forKey: key) == nil { keys.append(key) }
        }
    }

    var listed: [Node] { keys.compactMap { nodes[$0] } }

    var types: JSONTypes { nodes.values.reduce(into: []) { $0.formUnion(Self.type(of: $1)) } }

    var text: String { ValueText.list(listed.map(ValueText.shown)) }

    func missing(from other: KnownValues) -> [Node] {
        keys.filter { other.nodes[$0] == nil }.compactMap { nodes[$0] }
    }

    /// Values that both list.
    func intersection(_ other: KnownValues) -> KnownValues {
        var common = self
        common.keys = keys.filter { other.nodes[$0] != nil }
        common.nodes = nodes.filter { other.nodes[$0.key] != nil }
        common.allowsNull = allowsNull && other.allowsNull
        return common
    }

    private static func type(of node: Node) -> JSONTypes {
        switch node.value {
        case .null: .null
        case .boolean: .boolean
        case .number(let text): ExactNumber(text).isInteger ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
