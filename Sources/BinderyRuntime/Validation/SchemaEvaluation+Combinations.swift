extension SchemaEvaluation {
    @inline(never)
    mutating func combinationFits(_ schema: SchemaNode, at start: Int, covering covered: inout OrdinalSet?) -> Bool {
        var fits = true
        if let referred = schema.combination.reference?.schema {
            fits = fitsAgain(referred, at: start, &covered)
        }
        for part in schema.combination.allOf where fits || !stopsAtFailure {
            fits = fitsAgain(part, at: start, &covered) && fits
        }
        if !schema.combination.anyOf.isEmpty, fits || !stopsAtFailure {
            fits = fitsAny(of: schema.combination.anyOf, at: start, &covered) && fits
        }
        if !schema.combination.oneOf.isEmpty, fits || !stopsAtFailure {
            fits = fitsOne(of: schema.combination.oneOf, at: start, &covered) && fits
        }
        if let excluded = schema.combination.not, fits || !stopsAtFailure {
            var nothing: OrdinalSet?
            if asks(excluded, at: start, &nothing) { fits = fail("not", "must not fit the schema that is excluded") }
        }
        if let condition = schema.combination.condition, fits || !stopsAtFailure {
            let branch = asks(condition, at: start, &covered) ? schema.combination.consequence : schema.combination.alternative
            if let branch { fits = fitsAgain(branch, at: start, &covered) && fits }
        }
        return fits
    }

    /// Checks the value that begins there against one schema more.
    mutating func fitsAgain(_ schema: SchemaNode, at start: Int, _ covered: inout OrdinalSet?) -> Bool {
        cursor.offset = start
        return rereading { $0.fits(schema, covering: &covered) }
    }

    mutating func rereading(_ body: (inout SchemaEvaluation) -> Bool) -> Bool {
        rereadings += 1
        defer { rereadings -= 1 }
        return body(&self)
    }

    /// Whether the schema fits; only then does what it covers count.
    private mutating func asks(_ schema: SchemaNode, at start: Int, _ covered: inout OrdinalSet?) -> Bool {
        cursor.offset = start
        var own: OrdinalSet? = covered == nil ? nil : OrdinalSet()
        let fits = rereading { $0.fitsQuietly(schema, covering: &own) }
        if fits, let own { covered?.formUnion(own) }
        return fits
    }

    private mutating func fitsAny(of schemas: [SchemaNode], at start: Int, _ covered: inout OrdinalSet?) -> Bool {
        var fits = false
        // Every schema that fits covers something (Core section 10.2.1.2); when nobody asks, the first is enough.
        for schema in schemas where !fits || covered != nil {
            fits = asks(schema, at: start, &covered) || fits
        }
        return fits || fail("anyOf", schemas, "must fit one of", at: start)
    }

    private mutating func fitsOne(of schemas: [SchemaNode], at start: Int, _ covered: inout OrdinalSet?) -> Bool {
        var fitting: [Int] = []
        for (index, schema) in schemas.enumerated() where fitting.count < 2 {
            if asks(schema, at: start, &covered) { fitting.append(index + 1) }
        }
        switch fitting.count {
        case 0: return fail("oneOf", schemas, "must fit exactly one of", at: start)
        case 1: return true
        default: return fail("oneOf", "must fit exactly one of \(schemas.count) alternatives, fits number \(fitting[0]) and number \(fitting[1])")
        }
    }

    /// Says of each alternative why it does not fit: the way a human would look for the mistake.
    @inline(never)
    private mutating func fail(_ keyword: String, _ schemas: [SchemaNode], _ demand: String, at start: Int) -> Bool {
        guard !stopsAtFailure else { return false }
        rereadings += 1
        defer { rereadings -= 1 }
        var reasons: [String] = []
        for schema in schemas.prefix(8) {
            if let reason = explanation(of: schema, at: start) { reasons.append(reason.description) }
        }
        return fail(
            keyword, "\(demand) \(Self.count(schemas.count, "alternative")), fits none" + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"))
    }
}
