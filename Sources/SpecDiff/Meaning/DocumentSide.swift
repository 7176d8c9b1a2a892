import BinderyOpenAPI
import BinderySpecTree

/// One of the two documents, its schemas taken for what they mean.
struct DocumentSide {
    let document: ResolvedDocument

    /// Of the component schemas.
    let names: [SchemaID: String]
    private let cache = ShapeCache()

    init(_ document: ResolvedDocument) {
        self.document = document
        names = Dictionary(document.document.components.schemas.map { ($0.value.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter schemas: They apply together.
    func slot(_ schemas: [Schema]) -> Slot {
        var taken = Unwrapping()
        for schema in schemas { unwrap(schema, &taken) }
        return Slot(
            core: taken.core, allowsNull: taken.allowsNull, isReadOnly: taken.isReadOnly, isWriteOnly: taken.isWriteOnly,
            isDeprecated: taken.isDeprecated, defaultValue: taken.defaultValue, written: schemas.first,
            location: schemas.first?.location ?? document.document.location)
    }

    func slot(_ schema: Schema) -> Slot { slot([schema]) }

    /// What is said at a place, as it is needed again and again for what alternatives have in common.
    func shape(of slot: Slot) -> SchemaShape {
        slot.core.count == 1 ? cache.shape(of: slot.core[0], in: self) : SchemaShape(slot.core, in: self)
    }

    /// The name of the component that alone is meant.
    func name(of slot: Slot) -> String? { slot.core.count == 1 ? names[slot.core[0].id] : nil }

    /// The value of a branch can only be null.
    func isOnlyNull(_ schema: Schema) -> Bool {
        let schema = document.target(of: schema) ?? schema
        if schema.types == .null || schema.isMereNullable { return true }
        guard let values = schema.enumeration ?? schema.constant.map({ [$0] }) else { return false }
        return !values.isEmpty && values.allSatisfy(\.isNull)
    }

    private struct Unwrapping {
        var core: [Schema] = []
        var allowsNull = false
        var isReadOnly = false
        var isWriteOnly = false
        var isDeprecated = false
        var defaultValue: Node?
    }

    private func unwrap(_ schema: Schema, _ taken: inout Unwrapping) {
        var current = schema
        // Schemas that lead back to themselves this way have been reported as errors.
        for _ in 0..<64 {
            if current.readOnly { taken.isReadOnly = true }
            if current.writeOnly { taken.isWriteOnly = true }
            guard let inner = wrapped(by: current, &taken) else { break }
            if current.deprecated { taken.isDeprecated = true }
            taken.defaultValue = taken.defaultValue ?? current.defaultValue
            current = inner
        }
        let saysNothing = current.booleanValue == true || (current.statements.isEmpty && names[current.id] == nil)
        if saysNothing { return }
        if !taken.core.contains(where: { $0.id == current.id }) { taken.core.append(current) }
    }

    private func wrapped(by schema: Schema, _ taken: inout Unwrapping) -> Schema? {
        let inner: Schema?
        switch schema.statements {
        case .reference: inner = document.target(of: schema)
        case .allOf: inner = onlyMember(of: schema.allOf, &taken)
        case .anyOf, [.anyOf, .discriminator]: inner = onlyBranch(of: schema.anyOf, &taken)
        case .oneOf, [.oneOf, .discriminator]: inner = onlyBranch(of: schema.oneOf, &taken)
        default: inner = nil
        }
        if inner != nil, schema.allowsNull { taken.allowsNull = true }
        return inner
    }

    /// `allOf: [{$ref: Pet}, {description: …, readOnly: true}]` → Pet
    private func onlyMember(of members: [Schema], _ taken: inout Unwrapping) -> Schema? {
        let others = members.filter { !$0.statements.isEmpty }
        guard others.count <= 1, let member = others.first ?? members.first else { return nil }
        if members.contains(where: \.readOnly) { taken.isReadOnly = true }
        if members.contains(where: \.writeOnly) { taken.isWriteOnly = true }
        return member
    }

    private func onlyBranch(of branches: [Schema], _ taken: inout Unwrapping) -> Schema? {
        let others = branches.filter { !isOnlyNull($0) }
        guard others.count == 1 else { return nil }
        if others.count < branches.count { taken.allowsNull = true }
        return others[0]
    }
}

extension Node {
    var isNull: Bool {
        if case .null = value { true } else { false }
    }
}
