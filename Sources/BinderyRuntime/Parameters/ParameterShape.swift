/// What a parameter's text is to be taken apart into.
enum ParameterShape {
    case scalar
    case array
    case object(ParameterMembers)

    /// Objects are known by their members, arrays and maps by their Swift type; everything else is a scalar.
    init(_ type: Any.Type, members: ParameterMembers?) {
        if let members {
            self = .object(members)
        } else if let optional = type as? any OptionalParameter.Type {
            self = ParameterShape(optional.wrapped, members: nil)
        } else if type is any ArrayParameter.Type {
            self = .array
        } else if type is any MapParameter.Type {
            self = .object(.others([]))
        } else {
            self = .scalar
        }
    }
}

private protocol ArrayParameter {}

extension Array: ArrayParameter {}

private protocol MapParameter {}

extension Dictionary: MapParameter {}
