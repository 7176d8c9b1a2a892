extension SchemaEvaluation {
    mutating func objectFits(_ schema: SchemaNode, covering covered: inout OrdinalSet?) -> Bool {
        let start = cursor.offset
        var met = OrdinalSet()
        var count = 0
        let membersFit = eachMemberFits { evaluation, name, ordinal in
            let number = evaluation.number(of: name, in: schema.object.names)
            if let number { met.insert(number) }
            count += 1
            return evaluation.memberFits(schema, name, number, ordinal, &covered)
        }
        guard membersFit || !stopsAtFailure else { return false }
        let end = cursor.offset
        var fits = sizeFits(schema, count: count, at: start) && membersFit
        fits = hasRequired(schema, met) && fits
        fits = dependenciesFit(schema, met, at: start, &covered) && fits
        cursor.offset = end
        return fits
    }

    /// The members that no other keyword has covered.
    mutating func membersFit(_ schema: SchemaNode, except covered: OrdinalSet) -> Bool {
        eachMemberFits { evaluation, _, ordinal in
            guard !covered.contains(ordinal) else {
                evaluation.skip()
                return true
            }
            var nothing: OrdinalSet?
            return evaluation.fits(schema, covering: &nothing)
        }
    }

    /// Of equal names the last counts, as when the object is read. That a name stands again matters only when a value does not fit, and is looked for only then.
    private mutating func eachMemberFits(_ memberFits: (inout SchemaEvaluation, StringSpan, _ ordinal: Int) -> Bool) -> Bool {
        let start = cursor.offset
        var overridden: OrdinalSet?
        var fits = true
        var ordinal = 0
        var isFirst = true
        path.append(.index(0))
        while let name = cursor.nextMember(&isFirst) {
            path[path.count - 1] = .name(name)
            _ = cursor.peek()
            let value = cursor.offset
            let violationsBefore = violationCount
            if !memberFits(&self, name, ordinal) {
                let repetitions = overridden ?? overriddenMembers(at: start)
                overridden = repetitions
                if repetitions.contains(ordinal) {
                    retract(to: violationsBefore)
                    cursor.offset = value
                    skip()
                } else {
                    fits = false
                    if stopsAtFailure { break }
                }
            }
            ordinal += 1
        }
        path.removeLast()
        return fits
    }

    private mutating func memberFits(_ schema: SchemaNode, _ name: StringSpan, _ number: Int?, _ ordinal: Int, _ covered: inout OrdinalSet?) -> Bool {
        var nothing: OrdinalSet?
        let start = cursor.offset
        var fits = true
        var isMatched = false
        if let number, let property = schema.object.schemas[number] {
            isMatched = true
            fits = self.fits(property, covering: &nothing)
        }
        if schema.object.concernsAllNames {
            let text = name.text(in: cursor.bytes)
            for (pattern, property) in schema.object.patternProperties where search(text, for: pattern) == true && (fits || !stopsAtFailure) {
                isMatched = true
                cursor.offset = start
                fits = self.fits(property, covering: &nothing) && fits
            }
            if !isMatched, let property = schema.object.additionalProperties {
                isMatched = true
                fits = self.fits(property, covering: &nothing) && fits
            }
            if let names = schema.object.propertyNames, fits || !stopsAtFailure {
                let end = cursor.offset
                fits = nameFits(names, name) && fits
                cursor.offset = isMatched ? end : start
            }
        }
        if isMatched {
            covered?.insert(ordinal)
        } else {
            skip()
        }
        return fits
    }

    /// The name is a string like any other, with its quotes.
    @inline(never)
    private mutating func nameFits(_ schema: SchemaNode, _ name: StringSpan) -> Bool {
        var nothing: OrdinalSet?
        let start = name.range.lowerBound - 1
        cursor.offset = start
        if fitsQuietly(schema, covering: &nothing) { return true }
        guard !stopsAtFailure else { return false }
        let reason = explanation(of: schema, at: start)?.message ?? "is not allowed"
        return fail("propertyNames", "its name \(reason)")
    }

    @inline(never)
    private mutating func sizeFits(_ schema: SchemaNode, count: Int, at start: Int) -> Bool {
        guard schema.object.minProperties != nil || schema.object.maxProperties != nil else { return true }
        var count = count
        // A repeated name can only make the count too large.
        if count > schema.object.maxProperties ?? Int.max || schema.object.minProperties.map({ $0 > 1 && count >= $0 }) == true {
            count = distinctNames(at: start).count
        }
        var fits = true
        if let minimum = schema.object.minProperties, count < minimum {
            fits = fail("minProperties", "must have at least \(Self.count(minimum, "property", plural: "properties")), has \(count)")
        }
        if let maximum = schema.object.maxProperties, count > maximum {
            fits = fail("maxProperties", "must have at most \(Self.count(maximum, "property", plural: "properties")), has \(count)")
        }
        return fits
    }

    @inline(never)
    private mutating func hasRequired(_ schema: SchemaNode, _ met: OrdinalSet) -> Bool {
        var fits = true
        for number in schema.object.requiredNumbers where !met.contains(number) {
            fits = fail("required", "must have the property \"\(schema.object.names.names[number])\"")
            if stopsAtFailure { return false }
        }
        return fits
    }

    @inline(never)
    private mutating func dependenciesFit(_ schema: SchemaNode, _ met: OrdinalSet, at start: Int, _ covered: inout OrdinalSet?) -> Bool {
        var fits = true
        let names = schema.object.names.names
        for dependency in schema.object.dependencies where met.contains(dependency.trigger) {
            for number in dependency.required where !met.contains(number) {
                fits = fail("dependentRequired", "must have the property \"\(names[number])\" because it has \"\(names[dependency.trigger])\"")
            }
            if let dependent = dependency.schema {
                fits = fitsAgain(dependent, at: start, &covered) && fits
            }
            if !fits, stopsAtFailure { return false }
        }
        return fits
    }

    private func number(of name: StringSpan, in names: NameTable) -> Int? {
        guard !name.isPlain else { return names.number(of: cursor.bytes, name.range) }
        var decoded: [UInt8] = []
        name.decode(from: cursor.bytes, into: &decoded)
        return decoded.withUnsafeBufferPointer { names.number(of: $0, 0..<$0.count) }
    }

    /// The members whose name is repeated later.
    @inline(never)
    private func overriddenMembers(at start: Int) -> OrdinalSet {
        var ordinals = OrdinalSet()
        for repetition in distinctNames(at: start).repetitions { ordinals.insert(repetition.ordinal) }
        return ordinals
    }

    private func distinctNames(at start: Int) -> (count: Int, repetitions: [(ordinal: Int, next: Int)]) {
        var object = cursor
        object.offset = start
        var finder = RepetitionFinder(depthLimit: Self.depthLimit)
        var count = 0
        var isFirst = true
        while let name = object.nextMember(&isFirst) {
            finder.insert(name, in: object.bytes)
            count += 1
            object.skipValue()
        }
        let repetitions = finder.repetitions()
        return (count - repetitions.count, repetitions)
    }
}
