import BinderyBindings
import BinderySwiftSource

/// How a property is read: in place where it can hold something until then, else into a local variable of its name.
struct PropertyReading {
    let property: StructureProperty

    /// The index of its key.
    let index: Int

    /// What the value is stored in: the property, or what the property is a name for.
    let storage: Identifier

    /// The type of the property.
    let type: SwiftSource

    /// What a required property can hold until it is read; nil where there is nothing.
    let placeholder: SwiftSource?

    /// The reader tells of so many keys whether they were there.
    static let countedKeys = 64

    var isRequired: Bool { property.presence == .required || property.presence == .requiredNullable }

    /// A wrapper's property cannot be used before all of the structure is initialized, and only the storage of an optional one can be read into.
    var isInPlace: Bool {
        switch property.presence {
        case .optional: true
        case .requiredNullable: index < Self.countedKeys
        case .required: index < Self.countedKeys && placeholder != nil && !property.isIndirect
        case .patch: !property.isIndirect
        }
    }

    /// What stands before the reading. An optional property is nil to begin with.
    var start: SwiftSource {
        switch property.presence {
        case .optional: .empty
        case .requiredNullable: isInPlace ? .empty : "var \(property.name): \(type)?"
        case .required: isInPlace ? "\(storage) = \(placeholder ?? .empty)" : "var \(property.name): \(type)?"
        case .patch: isInPlace ? "\(storage) = .absent" : "var \(property.name): \(type) = .absent"
        }
    }

    /// `json.read(&name)`
    ///
    /// - Parameter json: The name of the reader.
    func call(_ json: Identifier) -> SwiftSource {
        let target = isInPlace ? (property.isIndirect ? storage.wrapperStorage : storage) : property.name
        return "\(json).\(method)(&\(target))"
    }

    /// What stands after the reading: the property gets what the local variable has.
    ///
    /// - Parameters:
    ///   - json: The name of the reader.
    ///   - object: The name of the object that was read.
    func end(_ json: Identifier, _ object: Identifier) -> SwiftSource {
        guard !isInPlace else { return .empty }
        let value: SwiftSource =
            if !isRequired {
                "\(property.name)"
            } else if index < Self.countedKeys {
                "try \(json).required(\(property.name))"
            } else {
                "try \(json).required(\(property.name), \(literal: property.escapedKey), in: \(object))"
            }
        return "self.\(member: storage) = \(value)"
    }

    private var method: SwiftSource {
        let isNullable =
            switch property.presence {
            case .required, .patch: false
            case .requiredNullable: isInPlace
            case .optional: !property.type.unwrapped.holdsNull
            }
        return isNullable ? "readIfPresent" : "read"
    }
}

extension Identifier {
    /// What Swift calls the wrapper of a property.
    var wrapperStorage: Identifier { Identifier("_" + name) }
}
