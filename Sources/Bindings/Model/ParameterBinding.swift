/// A parameter as an argument, and on the wire.
package struct ParameterBinding: Sendable {
    package enum Location: String, Sendable, Hashable {
        case path, query, header, cookie

        /// The whole query string is the value.
        case queryString
    }

    package enum Style: String, Sendable, Hashable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie

        /// One value of a media type, which is JSON.
        case json

        package var explodesByDefault: Bool { self == .form || self == .cookie }
    }

    /// What a value that is an object consists of: its text does not always say so.
    package enum Members: Sendable, Hashable {
        /// The value is no object.
        case none
        case named([String])

        /// A dictionary: whatever is not one of these, which belong to other parameters. One that ends in `[` stands for all that begin like it.
        case others([String])
    }

    package let name: Identifier

    /// The name on the wire.
    package let key: String
    package let location: Location
    package let style: Style
    package let explode: Bool
    package let allowReserved: Bool

    /// As declared: optional when the parameter is.
    package let type: TypeReference

    package let members: Members

    /// How the value is written that is the whole query string; nil in other places.
    package let content: Content?

    /// What the value must satisfy; nil where there is nothing to check, or where ``content`` says it.
    package let restrictions: ParameterRestrictions?
    package let isDeprecated: Bool
    package let documentation: Documentation
    package let origin: Origin

    package var isRequired: Bool { !type.isOptional }

    /// There are characters that are encoded unless they are allowed.
    package var isPercentEncoded: Bool {
        switch location {
        case .path, .query: true
        case .cookie: style != .cookie
        case .header, .queryString: false
        }
    }

    /// Beside other parameters a dictionary whose keys are parameters of their own on the wire takes none that is theirs.
    func beside(_ others: [ParameterBinding]) -> ParameterBinding {
        guard takesAnyKey else { return self }
        let keys = others.filter { $0.location == location && $0.key != key }.flatMap(\.keysOnTheWire)
        return ParameterBinding(
            name: name, key: key, location: location, style: style, explode: explode, allowReserved: allowReserved, type: type, members: .others(keys),
            content: content, restrictions: restrictions, isDeprecated: isDeprecated, documentation: documentation, origin: origin)
    }

    /// A dictionary of which some keys would be taken for other parameters, and so cannot be sent.
    package var leavesKeysToOthers: Bool {
        if case .others(let keys) = members { !keys.isEmpty } else { false }
    }

    /// A dictionary whose keys are names in a query or of cookies.
    var takesAnyKey: Bool {
        guard case .others = members, explode, style != .deepObject else { return false }
        return location == .query || location == .cookie
    }

    /// The names that it is written under, as far as they are known.
    var keysOnTheWire: [String] {
        switch (style, members) {
        case (.deepObject, _): [key, key + "["]
        case (_, .named(let keys)) where explode: keys
        case (_, .others) where takesAnyKey: []
        case (_, .none), (_, .named), (_, .others): [key]
        }
    }

    func restricted(by restrictions: ParameterRestrictions?) -> ParameterBinding {
        ParameterBinding(
            name: name, key: key, location: location, style: style, explode: explode, allowReserved: allowReserved, type: type, members: members,
            content: content, restrictions: restrictions, isDeprecated: isDeprecated, documentation: documentation, origin: origin)
    }

    func with(_ content: Content) -> ParameterBinding {
        ParameterBinding(
            name: name, key: key, location: location, style: style, explode: explode, allowReserved: allowReserved, type: type, members: members,
            content: content, restrictions: nil, isDeprecated: isDeprecated, documentation: documentation, origin: origin)
    }
}
