/// A row of a table: a property of an object.
struct Property: Sendable {
    let key: String
    let shape: Shape
    let isRequired: Bool
    let isNullable: Bool

    static func required(_ key: String, _ shape: Shape) -> Property {
        Property(key: key, shape: shape, isRequired: true, isNullable: false)
    }

    static func requiredOrNull(_ key: String, _ shape: Shape) -> Property {
        Property(key: key, shape: shape, isRequired: true, isNullable: true)
    }

    static func optional(_ key: String, _ shape: Shape) -> Property {
        Property(key: key, shape: shape, isRequired: false, isNullable: false)
    }

    static func optionalOrNull(_ key: String, _ shape: Shape) -> Property {
        Property(key: key, shape: shape, isRequired: false, isNullable: true)
    }
}
