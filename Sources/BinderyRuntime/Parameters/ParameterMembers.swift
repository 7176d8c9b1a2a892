/// What a parameter consists of whose value is an object. An array literal names the properties.
public enum ParameterMembers: Sendable, ExpressibleByArrayLiteral {
    case named([String])
    /// A map: any names but these, which belong to other parameters of the operation. One that ends in `[` stands for all that begin like it, as those of a `deepObject` do.
    case others([String])

    public init(arrayLiteral names: String...) {
        self = .named(names)
    }

    func contains(_ name: String) -> Bool {
        switch self {
        case .named(let names): names.contains(name)
        case .others(let names): !names.contains { $0.utf8.last == UInt8(ascii: "[") ? name.hasPrefix($0) : name == $0 }
        }
    }
}
