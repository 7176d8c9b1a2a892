import BinderySpecTree

/// Checks values of a document against its schemas (JSON Schema 2020-12, and the dialect of OpenAPI 3.0), as far as it can be told beyond doubt. Formats are not checked.
///
/// A value is checked against a schema once, so that schemas that refer to each other in circles, or to the same ones over and over, cost no more than they say.
struct ValueChecker {
    private let resolved: ResolvedDocument

    /// Properties that travel one way only: an example of the other way lacks them.
    private let oneWayProperties: Set<String>
    private var known: [Question: Fit] = [:]
    private var patterns: [String: PatternSearch] = [:]
    private var depth = 0

    /// For all values of a document together.
    private var stepsLeft = 2_000_000

    private struct Question: Hashable {
        let schema: SchemaID
        let value: SourceLocation
    }

    init(_ resolved: ResolvedDocument) {
        self.resolved = resolved
        let properties = resolved.schemas.flatMap(\.properties).filter { property in
            let target = resolved.target(of: property.schema)
            return property.schema.readOnly || property.schema.writeOnly || target?.readOnly == true || target?.writeOnly == true
        }
        oneWayProperties = Set(properties.map(\.name))
    }

    mutating func check(_ value: Node, _ schema: Schema) -> Fit {
        stepsLeft -= 1
        guard depth < 200, stepsLeft > 0, !resolved.cyclicSchemas.contains(schema.id), schema.dynamicReference == nil else { return .unknown }
        let question = Question(schema: schema.id, value: value.location)
        if let fit = known[question] { return fit }
        known[question] = .unknown
        depth += 1
        defer { depth -= 1 }
        let fit = newFit(value, schema)
        known[question] = fit
        return fit
    }

    private mutating func newFit(_ value: Node, _ schema: Schema) -> Fit {
        if let boolean = schema.booleanValue { return boolean ? .fits : misfit(value, "no value is allowed here, found \(value.kindName)") }
        // Beside a reference, `nullable` means "or null", whatever the letter of 3.0 says.
        if case .null = value.value, schema.allowsNull { return .fits }
        var fit = self.fit(value, ofType: schema)
        fit.and(listed(value, schema))
        switch value.value {
        case .null, .boolean: break
        case .number(let text): fit.and(number(value, ExactNumber(text), schema))
        case .string(let text): fit.and(string(value, text, schema))
        case .array(let items): fit.and(array(value, items, schema))
        case .object(let members): fit.and(object(value, members, schema))
        }
        if case .misfit = fit { return fit }
        fit.and(combined(value, schema))
        return fit
    }

    // MARK: Any value

    private func fit(_ value: Node, ofType schema: Schema) -> Fit {
        guard let types = schema.types, types.isDisjoint(with: JSONTypes(of: value)) else { return .fits }
        return misfit(value, "expected \(types.phrase), found \(value.kindName)")
    }

    private func listed(_ value: Node, _ schema: Schema) -> Fit {
        var fit = Fit.fits
        for values in [schema.enumeration, schema.constant.map { [$0] }].compactMap(\.self) {
            let comparisons = values.map { NodeComparison.areEqual(value, $0) }
            if comparisons.contains(true) { continue }
            fit.and(comparisons.contains(nil) ? .unknown : misfit(value, "\(excerpt(value)) is not among the values that are allowed"))
        }
        return fit
    }

    private func misfit(_ value: Node, _ reason: String) -> Fit {
        .misfit(Fit.Misfit(location: value.location, reason: reason))
    }

    private func excerpt(_ value: Node) -> String {
        switch value.value {
        case .string(let text): text.utf8.count > 60 ? "'\(text.prefix(40))…'" : "'\(text)'"
        case .number(let text): text.utf8.count > 60 ? "the number" : text
        case .boolean(let boolean): String(boolean)
        case .null, .array, .object: value.kindName
        }
    }

    // MARK: Numbers and strings

    private func number(_ value: Node, _ number: ExactNumber, _ schema: Schema) -> Fit {
        if let bound = schema.minimum {
            let limit = ExactNumber(bound.text)
            if number < limit { return misfit(value, "\(excerpt(value)) is less than \(bound.text)") }
            if bound.isExclusive, number == limit { return misfit(value, "\(excerpt(value)) is not greater than \(bound.text)") }
        }
        if let bound = schema.maximum {
            let limit = ExactNumber(bound.text)
            if number > limit { return misfit(value, "\(excerpt(value)) is greater than \(bound.text)") }
            if bound.isExclusive, number == limit { return misfit(value, "\(excerpt(value)) is not less than \(bound.text)") }
        }
        guard let step = schema.multipleOf, ExactNumber(step) > ExactNumber("0") else { return .fits }
        switch number.isMultiple(of: ExactNumber(step)) {
        case true?: return .fits
        case false?: return misfit(value, "\(excerpt(value)) is no multiple of \(step)")
        case nil: return .unknown
        }
    }

    private mutating func string(_ value: Node, _ text: String, _ schema: Schema) -> Fit {
        let length = text.unicodeScalars.count
        if let least = schema.minLength, length < least {
            return misfit(value, "\(excerpt(value)) is shorter than \(least) \(Self.plural(least, "character"))")
        }
        if let most = schema.maxLength, length > most { return misfit(value, "\(excerpt(value)) is longer than \(most) \(Self.plural(most, "character"))") }
        guard let pattern = schema.pattern else { return .fits }
        switch find(pattern, in: text) {
        case true?: return .fits
        case false?: return misfit(value, "\(excerpt(value)) does not match the pattern '\(pattern)'")
        case nil: return .unknown
        }
    }

    private mutating func find(_ pattern: String, in text: String) -> Bool? {
        let search = patterns[pattern] ?? PatternSearch(pattern)
        patterns[pattern] = search
        return search.isFound(in: text)
    }

    private static func plural(_ count: Int, _ noun: String) -> String { count == 1 ? noun : noun + "s" }

    // MARK: Arrays

    private mutating func array(_ value: Node, _ items: [Node], _ schema: Schema) -> Fit {
        if let least = schema.minItems, items.count < least {
            return misfit(value, "an array of \(items.count) has fewer than \(least) \(Self.plural(least, "item"))")
        }
        if let most = schema.maxItems, items.count > most {
            return misfit(value, "an array of \(items.count) has more than \(most) \(Self.plural(most, "item"))")
        }
        var fit = Fit.fits
        for (item, schema) in zip(items, schema.prefixItems) { fit.and(check(item, schema)) }
        if let rest = schema.items { for item in items.dropFirst(schema.prefixItems.count) { fit.and(check(item, rest)) } }
        if schema.uniqueItems { fit.and(unique(items)) }
        if let contained = schema.contains { fit.and(contains(value, items, contained, schema)) }
        // What other keywords have evaluated is not followed.
        if schema.unevaluatedItems != nil, !items.isEmpty { fit.and(.unknown) }
        return fit
    }

    private func unique(_ items: [Node]) -> Fit {
        guard items.count <= 200 else { return .unknown }
        for (index, item) in items.enumerated() {
            for other in items[..<index] {
                switch NodeComparison.areEqual(item, other) {
                case true?: return misfit(item, "\(excerpt(item)) is in the array twice")
                case false?: continue
                case nil: return .unknown
                }
            }
        }
        return .fits
    }

    private mutating func contains(_ value: Node, _ items: [Node], _ contained: Schema, _ schema: Schema) -> Fit {
        let fits = items.map { check($0, contained) }
        let least = fits.count(where: \.fits)
        let most = fits.count { $0.misfit == nil }
        let demanded = schema.minContains ?? 1
        if most < demanded { return misfit(value, "too few of its items are what 'contains' asks for") }
        if let limit = schema.maxContains, least > limit { return misfit(value, "too many of its items are what 'contains' asks for") }
        return least >= demanded && schema.maxContains.map({ most <= $0 }) ?? true ? .fits : .unknown
    }

    // MARK: Objects

    private mutating func object(_ value: Node, _ members: Node.Mapping, _ schema: Schema) -> Fit {
        let count = members.entries.count
        if let least = schema.minProperties, count < least { return misfit(value, "an object with \(count) has fewer than \(least) keys") }
        if let most = schema.maxProperties, count > most { return misfit(value, "an object with \(count) has more than \(most) keys") }
        var fit = Fit.fits
        for name in schema.required where members[name.text] == nil { fit.and(missing(name.text, in: value)) }
        for entry in members.entries { fit.and(member(entry, schema)) }
        for dependency in schema.dependentRequired where members[dependency.name] != nil {
            for name in dependency.value where members[name.text] == nil { fit.and(missing(name.text, in: value)) }
        }
        for dependency in schema.dependentSchemas where members[dependency.name] != nil { fit.and(check(value, dependency.value)) }
        if schema.unevaluatedProperties != nil, count > 0 { fit.and(.unknown) }
        return fit
    }

    private func missing(_ name: String, in value: Node) -> Fit {
        oneWayProperties.contains(name) ? .unknown : misfit(value, "the required property '\(name)' is missing")
    }

    private mutating func member(_ entry: Node.Mapping.Entry, _ schema: Schema) -> Fit {
        var fit = Fit.fits
        var isDeclared = false
        if let property = schema.properties.first(where: { $0.name == entry.key }) {
            isDeclared = true
            fit.and(check(entry.value, property.schema))
        }
        for pattern in schema.patternProperties {
            switch find(pattern.name, in: entry.key) {
            case true?:
                isDeclared = true
                fit.and(check(entry.value, pattern.value))
            case false?: continue
            case nil:
                isDeclared = true
                fit.and(.unknown)
            }
        }
        if let additional = schema.additionalProperties, !isDeclared {
            if additional.booleanValue == false {
                fit.and(.misfit(Fit.Misfit(location: entry.keyLocation, reason: "the property '\(entry.key)' is not declared, and no other is allowed")))
            } else {
                fit.and(check(entry.value, additional))
            }
        }
        if let names = schema.propertyNames { fit.and(check(Node(.string(entry.key), at: entry.keyLocation), names)) }
        return fit
    }

    // MARK: Combinations

    private mutating func combined(_ value: Node, _ schema: Schema) -> Fit {
        var fit = Fit.fits
        if schema.reference != nil { fit.and(resolved.target(of: schema).map { check(value, $0) } ?? .unknown) }
        for part in schema.allOf { fit.and(check(value, part)) }
        if !schema.anyOf.isEmpty { fit.and(any(value, schema.anyOf)) }
        if !schema.oneOf.isEmpty { fit.and(any(value, schema.oneOf)) }
        if let excluded = schema.not {
            switch check(value, excluded) {
            case .fits: fit.and(misfit(value, "it is what 'not' excludes"))
            case .unknown: fit.and(.unknown)
            case .misfit: break
            }
        }
        if let condition = schema.if {
            switch check(value, condition) {
            case .fits: fit.and(schema.then.map { check(value, $0) } ?? .fits)
            case .misfit: fit.and(schema.else.map { check(value, $0) } ?? .fits)
            case .unknown: fit.and(.unknown)
            }
        }
        return fit
    }

    /// That several branches of `oneOf` fit is a slip of the schema, not of the value.
    private mutating func any(_ value: Node, _ branches: [Schema]) -> Fit {
        var misfits: [Fit.Misfit] = []
        for branch in branches {
            switch check(value, branch) {
            case .fits: return .fits
            case .unknown: break
            case .misfit(let misfit): misfits.append(misfit)
            }
        }
        guard misfits.count == branches.count else { return .unknown }
        // Of several reasons the one deepest in the value is that of the branch that was meant.
        let deepest = misfits.max { $0.location < $1.location }
        guard let deepest, misfits.count > 1 else { return deepest.map(Fit.misfit) ?? .unknown }
        let reason =
            deepest.location == value.location ? "it fits none of the \(branches.count) alternatives" : "\(deepest.reason), and no other alternative fits"
        return .misfit(Fit.Misfit(location: deepest.location, reason: reason))
    }
}

extension JSONTypes {
    /// `[.string, .null]` → `null or a string`
    fileprivate var phrase: String {
        let phrases: [(JSONTypes, String)] = [
            (.null, "null"), (.boolean, "a boolean"), (.integer, "an integer"), (.number, "a number"), (.string, "a string"), (.array, "an array"),
            (.object, "an object"),
        ]
        return phrases.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }
}
