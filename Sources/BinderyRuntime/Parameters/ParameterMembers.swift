/// What a parameter consists of whose value is an object. An array literal names the properties.
public enum ParameterMembers: Sendable, ExpressibleByArrayLiteral {
    case named([String])
    /// A map: any names but these, which are other parameters of the operation.
    case others([String])

    public init(arrayLiteral names: String...) {
        self = .named(names)
    }

    func contains(_ name: String) -> Bool {
        switch self {
        case .named(let names): names.contains(name)
        case .others(let names): !names.contains(name)
        }
    }
}
