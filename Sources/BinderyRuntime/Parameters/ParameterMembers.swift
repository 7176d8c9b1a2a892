/// What a parameter consists of whose value is an object. An array literal names the properties.
public enum ParameterMembers: Sendable, ExpressibleByArrayLiteral {
    case named([String])
    /// A map: any names but these, which belong to other parameters of the operation. One that ends in `[` stands for all that begin like it, as those of a `deepObject` do.
    case others([String])

    public init(arrayLiteral names: String...) {
        self = .named(names)
    }

    /// - Parameter value: of a parameter whose members are parameters of their own on the wire.
    /// - Throws: when one would be read as part of another parameter.
    func check(_ value: ParameterValue) throws(ParameterProblem) {
        guard case .object(let members) = value, let stray = members.first(where: { !contains($0.name) }) else { return }
        throw ParameterProblem("the key \"\(Excerpt(of: stray.name))\" would be taken for another parameter")
    }

    func contains(_ name: String) -> Bool {
        switch self {
        case .named(let names): names.contains(name)
        case .others(let names): !names.contains { $0.utf8.last == UInt8(ascii: "[") ? name.utf8.starts(with: $0.utf8) : name == $0 }
        }
    }
}
