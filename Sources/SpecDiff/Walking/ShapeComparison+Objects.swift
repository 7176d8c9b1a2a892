import BinderyOpenAPI
import BinderySpecTree

extension ShapeComparison {
    mutating func compareObjects() {
        compareLower(.minProperties, \.minProperties)
        compareUpper(.maxProperties, \.maxProperties)
        compareProperties()
        compareRest(.additionalProperties, old.additionalProperties, new.additionalProperties, \.additionalProperties)
        compareRest(.unevaluatedProperties, old.unevaluatedProperties, new.unevaluatedProperties, \.unevaluatedProperties)
        comparePatternProperties()
        compareOptional(.propertyNames, \.propertyNames)
        compareDependentRequired()
        compareDependentSchemas()
    }

    /// A keyword with one schema, or with none.
    mutating func compareOptional(_ facet: Facet, _ keyword: (Schema) -> Schema?, flips: Bool = false) {
        let before = old.all(keyword).filter(\.value.saysSomething)
        let after = new.all(keyword).filter(\.value.saysSomething)
        switch (before.first, after.first) {
        case (nil, nil): return
        case (let first?, nil): report(facet, .removed, old: (sides.old.text(of: before.map(\.value)), first.owner), new: nil)
        case (nil, let first?): report(facet, .added, old: nil, new: (sides.new.text(of: after.map(\.value)), first.owner))
        case (_?, _?): enter(Part(old: sides.old.slot(before.map(\.value)), new: sides.new.slot(after.map(\.value)), flips: flips))
        }
    }

    /// What keys or positions that are not declared may hold.
    mutating func compareRest(_ facet: Facet, _ before: SchemaShape.Rest, _ after: SchemaShape.Rest, _ keyword: (Schema) -> Schema?) {
        let verb: Verb
        switch (before, after) {
        case (.open, .open), (.closed, .closed): return
        case (.schemas(let before), .schemas(let after)):
            enter(before, after)
            return
        case (.open, .schemas), (.open, .closed), (.schemas, .closed): verb = .narrowed
        case (.closed, .schemas), (.closed, .open), (.schemas, .open): verb = .widened
        }
        func statement(_ shape: SchemaShape, _ rest: SchemaShape.Rest, _ side: DocumentSide) -> Statement? {
            guard let owner = shape.conjuncts.first(where: { keyword($0) != nil }) else { return nil }
            switch rest {
            case .open: return ("anything", owner)
            case .closed: return ("nothing", owner)
            case .schemas(let schemas): return (side.text(of: schemas), owner)
            }
        }
        let (oldStatement, newStatement) = (statement(old, before, sides.old), statement(new, after, sides.new))
        report(
            facet, verb, old: oldStatement, new: newStatement,
            message: "'\(facet.keyword)' allowed \(oldStatement?.value ?? "anything") and allows \(newStatement?.value ?? "anything") now")
    }
}

// MARK: Properties

extension ShapeComparison {
    private mutating func compareProperties() {
        let (before, after) = (old.properties, new.properties)
        let (oldRequired, newRequired) = (old.required, new.required)
        if before.isEmpty, after.isEmpty, oldRequired.isEmpty, newRequired.isEmpty { return }
        let oldPositions = Dictionary(before.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let newPositions = Dictionary(after.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        // After which place of the new document what is gone would stand.
        var anchor: SourceLocation?
        for property in before {
            if let position = newPositions[property.name] {
                anchor = after[position].location
            } else {
                reportRemoved(property, isRequired: oldRequired[property.name] != nil, after: anchor)
            }
        }
        for property in after {
            guard let position = oldPositions[property.name] else {
                reportAdded(property, isRequired: newRequired[property.name] != nil)
                continue
            }
            compare(before[position], property, oldRequired[property.name], newRequired[property.name])
        }
        compareUndeclared(oldRequired, newRequired, declared: Set(oldPositions.keys).union(newPositions.keys))
    }

    private mutating func compare(
        _ before: SchemaShape.Property, _ after: SchemaShape.Property, _ wasRequired: SchemaShape.Requirement?, _ isRequired: SchemaShape.Requirement?
    ) {
        let (oldSlot, newSlot) = (sides.old.slot(before.schemas), sides.new.slot(after.schemas))
        let subject = Change.Subject.schema(old: before.owner.id, new: after.owner.id, property: after.name)
        let sites = (Site(before.location), Site(after.location))
        func member(_ convention: Convention) -> ValueChange { .convention(convention, isOfProperty: true) }
        let blocked = Self.blocked(oldSlot, newSlot)
        if (wasRequired == nil) != (isRequired == nil) {
            reportRequired(before, after, wasRequired, isRequired, blocked)
        }
        if oldSlot.isReadOnly != newSlot.isReadOnly {
            if !newSlot.isReadOnly, isRequired != nil {
                report(
                    member(.requiredAdded), subject, "the required property is no longer 'readOnly': requests must have it", old: sites.0, new: sites.1,
                    blocking: .out)
            } else {
                report(
                    member(newSlot.isReadOnly ? .readOnlyAdded : .readOnlyRemoved), subject,
                    newSlot.isReadOnly
                        ? "the property is 'readOnly' now: requests no longer have it" : "the property is no longer 'readOnly': requests may have it",
                    old: sites.0, new: sites.1)
            }
        }
        if oldSlot.isWriteOnly != newSlot.isWriteOnly {
            if newSlot.isWriteOnly, wasRequired != nil {
                report(
                    member(.requiredRemoved), subject, "the required property is 'writeOnly' now: responses no longer have it", old: sites.0, new: sites.1,
                    blocking: .in)
            } else {
                report(
                    member(newSlot.isWriteOnly ? .writeOnlyAdded : .writeOnlyRemoved), subject,
                    newSlot.isWriteOnly
                        ? "the property is 'writeOnly' now: responses no longer have it" : "the property is no longer 'writeOnly': responses have it, too",
                    old: sites.0, new: sites.1)
            }
        }
        enter(Part(old: oldSlot, new: newSlot, blocked: blocked))
    }

    /// Where another schema requires the property than the one that declares it, the edit is there.
    private mutating func reportRequired(
        _ before: SchemaShape.Property, _ after: SchemaShape.Property, _ wasRequired: SchemaShape.Requirement?, _ isRequired: SchemaShape.Requirement?,
        _ blocked: Direction?
    ) {
        var (oldOwner, newOwner) = (before.owner, after.owner)
        var (oldPlace, newPlace) = (before.location, after.location)
        if let wasRequired, wasRequired.owner.id != oldOwner.id {
            (oldOwner, oldPlace) = (wasRequired.owner, wasRequired.name.location)
            newOwner = newCounterpart(of: oldOwner) ?? newOwner
            newPlace = newOwner.location
        } else if let isRequired, isRequired.owner.id != newOwner.id {
            (newOwner, newPlace) = (isRequired.owner, isRequired.name.location)
            oldOwner = oldCounterpart(of: newOwner) ?? oldOwner
            oldPlace = oldOwner.location
        }
        report(
            .convention(isRequired == nil ? .becameOptional : .becameRequired, isOfProperty: true),
            .schema(old: oldOwner.id, new: newOwner.id, property: after.name), "the property is \(isRequired == nil ? "optional" : "required") now",
            old: Site(oldPlace, value: wasRequired == nil ? "optional" : "required"),
            new: Site(newPlace, value: isRequired == nil ? "optional" : "required"), blocking: blocked)
    }

    /// What is `readOnly` in either document is no part of what is sent in both.
    private static func blocked(_ old: Slot, _ new: Slot) -> Direction? {
        if old.isReadOnly || new.isReadOnly { return .in }
        return old.isWriteOnly || new.isWriteOnly ? .out : nil
    }

    private mutating func reportAdded(_ property: SchemaShape.Property, isRequired: Bool) {
        let slot = sides.new.slot(property.schemas)
        let owner = oldCounterpart(of: property.owner)
        let convention: Convention = isRequired ? .requiredAdded : old.isClosed ? .addedToClosed : .added
        report(
            .convention(convention, isOfProperty: true), .schema(old: owner?.id, new: property.owner.id, property: property.name),
            isRequired ? "a required property was added" : "an optional property was added", old: nil,
            new: Site(property.location, value: sides.new.text(of: slot)), blocking: Self.blocked(slot, slot))
    }

    private mutating func reportRemoved(_ property: SchemaShape.Property, isRequired: Bool, after anchor: SourceLocation?) {
        let slot = sides.old.slot(property.schemas)
        let owner = newCounterpart(of: property.owner)
        let convention: Convention = new.isClosed && !isRequired ? .forbidden : isRequired ? .requiredRemoved : .removed
        report(
            .convention(convention, isOfProperty: true), .schema(old: property.owner.id, new: owner?.id, property: property.name),
            (isRequired ? "the required property was removed" : "the optional property was removed")
                + (new.isClosed ? "; no others than those declared are allowed" : ""),
            old: Site(property.location, value: sides.old.text(of: slot)), new: nil, after: anchor ?? owner?.location ?? places.new,
            blocking: Self.blocked(slot, slot))
    }

    /// `required` may name what `properties` does not.
    private mutating func compareUndeclared(
        _ before: [String: SchemaShape.Requirement], _ after: [String: SchemaShape.Requirement], declared: Set<String>
    ) {
        for (name, said) in before.sorted(by: { $0.value.name.location < $1.value.name.location }) where after[name] == nil && !declared.contains(name) {
            let owner = newCounterpart(of: said.owner)
            report(
                .convention(.becameOptional, isOfProperty: true), .schema(old: said.owner.id, new: owner?.id, property: name), "the property is optional now",
                old: Site(said.name.location, value: "required"), new: Site(owner?.location ?? places.new, value: "optional"))
        }
        for (name, said) in after.sorted(by: { $0.value.name.location < $1.value.name.location }) where before[name] == nil && !declared.contains(name) {
            let owner = oldCounterpart(of: said.owner)
            report(
                .convention(.becameRequired, isOfProperty: true), .schema(old: owner?.id, new: said.owner.id, property: name), "the property is required now",
                old: Site(owner?.location ?? places.old, value: "optional"), new: Site(said.name.location, value: "required"))
        }
    }
}

// MARK: Keys

extension ShapeComparison {
    private mutating func comparePatternProperties() {
        let (before, after) = (Self.byName(old) { $0.patternProperties }, Self.byName(new) { $0.patternProperties })
        for entry in before {
            if let other = after.first(where: { $0.name == entry.name }) {
                enter(entry.schemas, other.schemas)
            } else {
                report(
                    .patternProperties, .removed, old: (entry.name, entry.owner), new: nil,
                    message: "properties that match '\(ValueText.shortened(entry.name))' are no longer described")
            }
        }
        for entry in after where !before.contains(where: { $0.name == entry.name }) {
            report(
                .patternProperties, .added, old: nil, new: (entry.name, entry.owner),
                message: "properties that match '\(ValueText.shortened(entry.name))' are described now: \(sides.new.text(of: entry.schemas))")
        }
    }

    private mutating func compareDependentSchemas() {
        let (before, after) = (Self.byName(old) { $0.dependentSchemas }, Self.byName(new) { $0.dependentSchemas })
        for entry in before {
            if let other = after.first(where: { $0.name == entry.name }) {
                enter(entry.schemas, other.schemas)
            } else {
                report(
                    .dependentSchemas, .removed, old: (entry.name, entry.owner), new: nil,
                    message: "nothing further is asked of an object with '\(entry.name)' any more")
            }
        }
        for entry in after where !before.contains(where: { $0.name == entry.name }) {
            report(
                .dependentSchemas, .added, old: nil, new: (entry.name, entry.owner),
                message: "an object with '\(entry.name)' must fit another schema now: \(sides.new.text(of: entry.schemas))")
        }
    }

    private mutating func compareDependentRequired() {
        let before = old.conjuncts.flatMap { schema in schema.dependentRequired.map { ($0, schema) } }
        let after = new.conjuncts.flatMap { schema in schema.dependentRequired.map { ($0, schema) } }
        if before.isEmpty, after.isEmpty { return }
        func text(_ names: [Located]) -> String { ValueText.list(names.map { "'\($0.text)'" }) }
        for (entry, owner) in before {
            let other = after.first { $0.0.name == entry.name }
            let (oldNames, newNames) = (Set(entry.value.map(\.text)), Set(other?.0.value.map(\.text) ?? []))
            guard let verb = Verb(loses: !newNames.isSubset(of: oldNames), gains: !oldNames.isSubset(of: newNames)) else { continue }
            report(
                .dependentRequired, other == nil ? .removed : verb, old: (text(entry.value), owner), new: other.map { (text($0.0.value), $0.1) },
                message: "an object with '\(entry.name)' had to have \(text(entry.value)) and must have \(other.map { text($0.0.value) } ?? "nothing else") now"
            )
        }
        for (entry, owner) in after where !entry.value.isEmpty && !before.contains(where: { $0.0.name == entry.name }) {
            report(
                .dependentRequired, .added, old: nil, new: (text(entry.value), owner),
                message: "an object with '\(entry.name)' must have \(text(entry.value)) now")
        }
    }

    private struct NamedSchemas {
        let name: String
        let owner: Schema
        var schemas: [Schema]
    }

    private static func byName(_ shape: SchemaShape, _ list: (Schema) -> [Named<Schema>]) -> [NamedSchemas] {
        var found: [NamedSchemas] = []
        for owner in shape.conjuncts {
            for entry in list(owner) {
                if let position = found.firstIndex(where: { $0.name == entry.name }) {
                    found[position].schemas.append(entry.value)
                } else {
                    found.append(NamedSchemas(name: entry.name, owner: owner, schemas: [entry.value]))
                }
            }
        }
        return found
    }
}
