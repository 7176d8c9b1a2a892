extension SchemaEvaluation {
    mutating func arrayFits(_ schema: SchemaNode, covering covered: inout OrdinalSet?) -> Bool {
        let start = cursor.offset
        path.append(.index(0))
        var fits = true
        var count = 0
        var matches = 0
        var isFirst = true
        var finder = schema.array.uniqueItems ? RepetitionFinder(depthLimit: Self.depthLimit) : nil
        while cursor.nextItem(&isFirst) {
            _ = cursor.peek()
            let item = cursor.offset
            path[path.count - 1] = .index(count)
            if finder?.insertValue(at: &cursor) == false {
                finder = nil
                fits = cursor.isMalformed ? false : leaveUndecided("", Self.depthMessage)
            }
            if let contained = schema.array.contains {
                cursor.offset = item
                if rereading({ evaluation in
                    var nothing: OrdinalSet?
                    return evaluation.fitsQuietly(contained, covering: &nothing)
                }) {
                    matches += 1
                    covered?.insert(count)
                }
            }
            cursor.offset = item
            fits = itemFits(schema, count, &covered) && fits
            count += 1
            if !fits, stopsAtFailure { break }
        }
        path.removeLast()
        guard fits || !stopsAtFailure else { return false }
        return sizeFits(schema, count: count, matches: matches) && isWithoutRepetition(finder, at: start) && fits
    }

    /// The items that no other keyword has covered.
    mutating func itemsFit(_ schema: SchemaNode, except covered: OrdinalSet) -> Bool {
        var fits = true
        var count = 0
        var isFirst = true
        path.append(.index(0))
        while cursor.nextItem(&isFirst) {
            _ = cursor.peek()
            path[path.count - 1] = .index(count)
            if covered.contains(count) {
                skip()
            } else {
                var nothing: OrdinalSet?
                fits = self.fits(schema, covering: &nothing) && fits
            }
            count += 1
            if !fits, stopsAtFailure { break }
        }
        path.removeLast()
        return fits
    }

    /// `items` speaks of those behind `prefixItems` (Core section 10.3.1.2).
    private mutating func itemFits(_ schema: SchemaNode, _ index: Int, _ covered: inout OrdinalSet?) -> Bool {
        let item = index < schema.array.prefixItems.count ? schema.array.prefixItems[index] : schema.array.items
        guard let item else {
            skip()
            return true
        }
        covered?.insert(index)
        var nothing: OrdinalSet?
        return fits(item, covering: &nothing)
    }

    @inline(never)
    private mutating func sizeFits(_ schema: SchemaNode, count: Int, matches: Int) -> Bool {
        var fits = true
        if let minimum = schema.array.minItems, count < minimum {
            fits = fail("minItems", "must have at least \(Self.count(minimum, "item")), has \(count)")
        }
        if let maximum = schema.array.maxItems, count > maximum {
            fits = fail("maxItems", "must have at most \(Self.count(maximum, "item")), has \(count)")
        }
        // Without `contains` the other two mean nothing; with it, one match is needed unless `minContains` says otherwise.
        guard schema.array.contains != nil else { return fits }
        let minimum = schema.array.minContains ?? 1
        if matches < minimum {
            fits = fail(
                schema.array.minContains == nil ? "contains" : "minContains",
                "must contain at least \(Self.count(minimum, "matching item")), contains \(matches)")
        }
        if let maximum = schema.array.maxContains, matches > maximum {
            fits = fail("maxContains", "must contain at most \(Self.count(maximum, "matching item")), contains \(matches)")
        }
        return fits
    }

    @inline(never)
    private mutating func isWithoutRepetition(_ finder: RepetitionFinder?, at start: Int) -> Bool {
        guard let first = finder?.repetitions().min(by: { $0.next < $1.next }) else { return true }
        return fail("uniqueItems", "must not repeat an item: items \(first.ordinal) and \(first.next) are equal")
    }
}
