import BinderyOpenAPI
import BinderySpecTree

/// What the schemas that apply to one value say of it, its members left aside: references followed, `allOf` flattened, however it is spelled.
struct SchemaShape {
    struct Property {
        let name: String
        let location: SourceLocation

        /// They apply together.
        var schemas: [Schema]

        /// The first that declares it.
        let owner: Schema
    }

    /// The name of a property in `required`, and the schema that has it there.
    struct Requirement {
        let name: Located
        let owner: Schema
    }

    /// Whether values may have keys or positions that are not declared.
    enum Rest {
        case open
        case schemas([Schema])
        case closed
    }

    let core: [Schema]

    /// The schemas, then what they refer to and the members of their `allOf`, each once.
    let conjuncts: [Schema]

    /// Nil where nothing restricts them. Without null; numbers include integers.
    let types: JSONTypes?

    /// `type` says so, and not only the other keywords let it be guessed.
    let typesAreStated: Bool
    let allowsNull: Bool
    let values: KnownValues?

    /// Values beside ``values`` are allowed, too: `anyOf: [{enum: […]}, {type: string}]`.
    let valuesAreOpen: Bool

    /// Alternatives that are more than types and values.
    let unions: [SchemaUnion]

    /// - Parameter core: They apply together, with nothing around them.
    init(_ core: [Schema], in side: DocumentSide) {
        self.init(core, conjuncts: Self.flattened(core, in: side), in: side)
    }

    /// - Parameter conjuncts: What of the schemas and of what they build on counts.
    init(_ core: [Schema], conjuncts: [Schema], in side: DocumentSide) {
        self.core = core
        self.conjuncts = conjuncts
        var reading = Reading()
        for schema in conjuncts { reading.take(schema, in: side) }
        var types = reading.stated
        if let values = reading.values, !reading.valuesAreOpen {
            types = (types ?? .all).intersection(values.types.withIntegers)
        }
        typesAreStated = reading.stated != nil
        if types == nil, reading.unions.isEmpty { types = Self.implied(by: conjuncts) }
        self.types = types
        values = reading.values
        valuesAreOpen = reading.valuesAreOpen
        unions = reading.unions
        allowsNull =
            core.contains(where: \.allowsNull) || (!reading.refusesNull && (reading.mentionsNull || (types == nil && reading.unions.isEmpty)))
    }

    var saysSomething: Bool { conjuncts.contains(where: \.saysSomething) }

    func allows(_ type: JSONTypes) -> Bool { types.map { !$0.isDisjoint(with: type) } ?? true }
}

// MARK: Objects and arrays

extension SchemaShape {
    var properties: [Property] {
        if conjuncts.count == 1 { return conjuncts[0].properties.map { property($0, conjuncts[0]) } }
        var positions: [String: Int] = [:]
        var merged: [Property] = []
        for schema in conjuncts {
            for declared in schema.properties {
                if let position = positions[declared.name] {
                    if !merged[position].schemas.contains(where: { $0.id == declared.schema.id }) { merged[position].schemas.append(declared.schema) }
                } else {
                    positions[declared.name] = merged.count
                    merged.append(property(declared, schema))
                }
            }
        }
        return merged
    }

    private func property(_ declared: BinderyOpenAPI.Property, _ owner: Schema) -> Property {
        Property(name: declared.name, location: declared.nameLocation, schemas: [declared.schema], owner: owner)
    }

    /// By name, with where it is said.
    var required: [String: Requirement] {
        var required: [String: Requirement] = [:]
        for schema in conjuncts {
            for name in schema.required where required[name.text] == nil { required[name.text] = Requirement(name: name, owner: schema) }
        }
        return required
    }

    var additionalProperties: Rest { rest(\.additionalProperties) }
    var unevaluatedProperties: Rest { rest(\.unevaluatedProperties) }
    var unevaluatedItems: Rest { rest(\.unevaluatedItems) }
    var items: Rest { rest(\.items) }

    var isClosed: Bool {
        if case .closed = additionalProperties { return true }
        if case .closed = unevaluatedProperties { return true }
        return false
    }

    private func rest(_ keyword: KeyPath<Schema, Schema?>) -> Rest {
        var schemas: [Schema] = []
        for conjunct in conjuncts {
            guard let schema = conjunct[keyPath: keyword] else { continue }
            switch schema.booleanValue {
            case false?: return .closed
            case true?: break
            case nil: if schema.saysSomething { schemas.append(schema) }
            }
        }
        return schemas.isEmpty ? .open : .schemas(schemas)
    }

    /// By position, those that apply together.
    var prefixItems: [[Schema]] {
        let lists = conjuncts.map(\.prefixItems).filter { !$0.isEmpty }
        guard lists.count > 1 else { return lists.first?.map { [$0] } ?? [] }
        return (0..<(lists.map(\.count).max() ?? 0)).map { position in lists.compactMap { position < $0.count ? $0[position] : nil } }
    }

    /// What one keyword says, with the schema that says it.
    func all<Value>(_ keyword: (Schema) -> Value?) -> [(value: Value, owner: Schema)] {
        conjuncts.compactMap { schema in keyword(schema).map { ($0, schema) } }
    }
}

extension Schema {
    /// Some value does not fit.
    var saysSomething: Bool { booleanValue == false || !statements.isEmpty }
}

// MARK: Reading

extension SchemaShape {
    private struct Reading {
        var stated: JSONTypes?
        var values: KnownValues?
        var valuesAreOpen = false
        var unions: [SchemaUnion] = []
        var refusesNull = false
        var mentionsNull = false

        mutating func take(_ schema: Schema, in side: DocumentSide) {
            if schema.booleanValue == false { narrow(to: [], allowsNull: false) }
            if let types = schema.types { narrow(to: types.subtracting(.null).withIntegers, allowsNull: schema.allowsNull) }
            if let listed = schema.enumeration { restrict(to: KnownValues(listed, of: schema), schema) }
            if let constant = schema.constant { restrict(to: KnownValues([constant], of: schema), schema) }
            take(schema.anyOf, of: schema, isExclusive: false, in: side)
            take(schema.oneOf, of: schema, isExclusive: true, in: side)
        }

        private mutating func narrow(to types: JSONTypes, allowsNull: Bool) {
            // A lone null is the type of nothing else.
            stated = (stated ?? .all).intersection(types)
            note(null: allowsNull)
        }

        private mutating func note(null allowed: Bool) {
            if allowed { mentionsNull = true } else { refusesNull = true }
        }

        private mutating func restrict(to listed: KnownValues, _ schema: Schema) {
            note(null: listed.allowsNull || schema.allowsNull)
            guard let known = values, !valuesAreOpen else {
                values = listed
                valuesAreOpen = false
                return
            }
            values = known.intersection(listed)
        }

        private mutating func take(_ branches: [Schema], of schema: Schema, isExclusive: Bool, in side: DocumentSide) {
            guard branches.count > 1 else { return }
            let others = branches.filter { !side.isOnlyNull($0) }
            let slots = others.map(side.slot)
            let shapes = slots.map(side.shape)
            let allowsNull = others.count < branches.count || slots.contains(where: \.allowsNull) || shapes.contains(where: \.allowsNull)
            note(null: allowsNull || schema.allowsNull)
            if schema.discriminator == nil, takeSimple(shapes, of: schema) { return }
            unions.append(SchemaUnion(schema: schema, isExclusive: isExclusive, branches: slots, allowsNull: allowsNull))
        }

        /// Alternatives that are no more than types and lists of values are a type, or a list of values, or both.
        private mutating func takeSimple(_ shapes: [SchemaShape], of schema: Schema) -> Bool {
            guard shapes.allSatisfy(\.isSimple) else { return false }
            let listed = shapes.compactMap { $0.valuesAreOpen ? nil : $0.values }
            let plain = shapes.filter { $0.values == nil || $0.valuesAreOpen }.reduce(into: JSONTypes()) { $0.formUnion($1.types ?? []) }
            guard let first = listed.first else {
                stated = (stated ?? .all).intersection(plain)
                return true
            }
            let joined = listed.count == 1 ? first : KnownValues(listed.flatMap(\.listed), of: schema)
            if plain.isEmpty {
                values = values.map { valuesAreOpen ? joined : $0.intersection(joined) } ?? joined
                valuesAreOpen = false
                return true
            }
            guard joined.types.withIntegers.isSubset(of: plain) else { return false }
            stated = (stated ?? .all).intersection(plain)
            if values == nil {
                values = joined
                valuesAreOpen = true
            }
            return true
        }
    }

    /// No more than types and a list of values.
    private var isSimple: Bool {
        let simple: SchemaStatements = [.types, .values]
        return types != nil && unions.isEmpty && conjuncts.allSatisfy { $0.statements.isSubset(of: simple) }
    }

    private static func flattened(_ core: [Schema], in side: DocumentSide) -> [Schema] {
        if core.count == 1, core[0].reference == nil, core[0].allOf.isEmpty, core[0].anyOf.count != 1, core[0].oneOf.count != 1 { return core }
        var flat: [Schema] = []
        var seen: Set<SchemaID> = []
        var pending = Array(core.reversed())
        while let schema = pending.popLast() {
            guard seen.insert(schema.id).inserted else { continue }
            flat.append(schema)
            var parts = schema.allOf
            if let target = side.document.target(of: schema) { parts.insert(target, at: 0) }
            // The only alternative is none.
            if schema.anyOf.count == 1 { parts += schema.anyOf }
            if schema.oneOf.count == 1 { parts += schema.oneOf }
            pending += parts.reversed()
        }
        return flat
    }

    /// Keywords that say nothing of other types are written for one.
    private static func implied(by conjuncts: [Schema]) -> JSONTypes? {
        var types: JSONTypes = []
        for schema in conjuncts {
            if schema.statements.contains(.objects) || schema.minProperties != nil || schema.maxProperties != nil { types.insert(.object) }
            if schema.statements.contains(.arrays) || schema.minItems != nil || schema.maxItems != nil { types.insert(.array) }
            if schema.minLength != nil || schema.maxLength != nil || schema.pattern != nil { types.insert(.string) }
            if schema.minimum != nil || schema.maximum != nil || schema.multipleOf != nil { types.formUnion([.integer, .number]) }
        }
        return types.isEmpty ? nil : types
    }
}
