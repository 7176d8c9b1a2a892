/// An explicit tag, as libyaml spells it with its handle resolved (YAML 1.2.2 sections 10.1 to 10.3).
enum YAMLTag: Hashable {
    case null, boolean, integer, float, string, sequence, mapping, merge

    /// `!`, which says no more than that the value is of its own kind.
    case nonSpecific
    case other(String)

    init(_ name: String) {
        switch name {
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool": self = .boolean
        case "tag:yaml.org,2002:int": self = .integer
        case "tag:yaml.org,2002:float": self = .float
        case "tag:yaml.org,2002:str": self = .string
        case "tag:yaml.org,2002:seq": self = .sequence
        case "tag:yaml.org,2002:map": self = .mapping
        case "tag:yaml.org,2002:merge": self = .merge
        case "!": self = .nonSpecific
        default: self = .other(name)
        }
    }

    var shorthand: String {
        switch self {
        case .null: "!!null"
        case .boolean: "!!bool"
        case .integer: "!!int"
        case .float: "!!float"
        case .string: "!!str"
        case .sequence: "!!seq"
        case .mapping: "!!map"
        case .merge: "!!merge"
        case .nonSpecific: "!"
        case .other(let name): name
        }
    }

    /// Whether a quoted scalar, too, is read for what it says: `!!int "1"` is a number.
    var readsQuotedText: Bool {
        switch self {
        case .null, .boolean, .integer, .float: true
        case .string, .sequence, .mapping, .merge, .nonSpecific, .other: false
        }
    }

    func allows(_ value: Node.Value) -> Bool {
        switch (self, value) {
        case (.null, .null), (.boolean, .boolean), (.float, .number), (.string, .string), (.sequence, .array), (.mapping, .object): true
        case (.integer, .number(let number)): number.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        case (.nonSpecific, _), (.other, _): true
        case (.null, _), (.boolean, _), (.integer, _), (.float, _), (.string, _), (.sequence, _), (.mapping, _), (.merge, _): false
        }
    }
}
