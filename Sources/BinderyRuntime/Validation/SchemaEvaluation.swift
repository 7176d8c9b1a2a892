/// One check of a JSON text against a schema.
///
/// The methods that check a value begin at its first byte. They return whether the value fits, and leave the cursor behind it, unless it does not fit and the
/// evaluation `stopsAtFailure`: then everything returns at once, to whoever only wanted to know whether it fits.
///
/// Methods that do not recur are never inlined into those that do: a level of the value is to take little of the stack, which is 512 KB on some threads.
struct SchemaEvaluation {
    /// How many values within values, and schemas within schemas at one place, are followed.
    static let depthLimit = 256

    private static let pointerLengthLimit = 100_000
    static let depthMessage = "is nested too deeply to be checked"

    var cursor: JSONCursor
    /// From the whole value to the place that is being checked.
    var path: [PathStep] = []
    private var violations: [Violation] = []
    private var violationLimit = 32
    /// The length of the violations' pointers, which a value can make long.
    private var pointerLength = 0
    private var depth = 0
    private var undecided: Violation?
    /// A thousand reports are some hundred million steps, a fraction of a second, for all searches of one check together.
    var patternEffort = 1000
    /// How many keywords around this place only ask whether their schemas fit.
    private var quietness = 0
    private var isExplaining = false
    /// How many keywords around this place look at a value once more.
    var rereadings = 0
    private var outcomes = OutcomeMemory()
    private var canonical = CanonicalJSON(depthLimit: depthLimit)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        cursor = JSONCursor(bytes)
    }

    mutating func violations(of schema: SchemaNode) -> [Violation] {
        var nothing: OrdinalSet?
        let fits = fits(schema, covering: &nothing)
        guard violations.isEmpty else { return violations }
        if cursor.isMalformed { return [Violation(pointer: "", keyword: "", message: "is not well-formed JSON")] }
        // A `not` takes for a fit what could not be decided.
        if let undecided { return [undecided] }
        return fits ? [] : [Violation(pointer: "", keyword: "", message: "does not fit its schema")]
    }

    /// - Parameter covered: The members and items of the value that schemas have said something about, when somebody asks for what is left over.
    mutating func fits(_ schema: SchemaNode, covering covered: inout OrdinalSet?) -> Bool {
        let first = cursor.peek()
        guard let schema = target(of: schema), depth < Self.depthLimit else {
            cursor.skipValue()
            return leaveUndecided("", Self.depthMessage)
        }
        depth += 1
        defer { depth -= 1 }
        // Only a type can be met twice at one place, and only below schemas that are combined; there its outcome is kept, or recursion would double the work at
        // each level of the value.
        guard rereadings > 1, covered == nil, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return fitsUnremembered(schema, first, &covered)
        }
        return fitsRemembered(schema, first)
    }

    /// Whether the value fits, without saying why not.
    mutating func fitsQuietly(_ schema: SchemaNode, covering covered: inout OrdinalSet?) -> Bool {
        quietness += 1
        defer { quietness -= 1 }
        return fits(schema, covering: &covered)
    }

    /// What keeps the value from fitting: the first reason.
    mutating func explanation(of schema: SchemaNode, at start: Int) -> Violation? {
        guard !isExplaining else { return nil }
        let kept = (violations, violationLimit, pointerLength)
        isExplaining = true
        violations = []
        violationLimit = 1
        pointerLength = 0
        defer {
            (violations, violationLimit, pointerLength) = kept
            isExplaining = false
        }
        var nothing: OrdinalSet?
        cursor.offset = start
        _ = fits(schema, covering: &nothing)
        return violations.first
    }

    var isQuiet: Bool { quietness > 0 }

    var stopsAtFailure: Bool {
        quietness > 0 || violations.count >= violationLimit || pointerLength >= Self.pointerLengthLimit
    }

    /// Forgets what was found since there were that many violations.
    mutating func retract(to count: Int) {
        while violations.count > count { pointerLength -= violations.removeLast().pointer.utf8.count }
    }

    var violationCount: Int { violations.count }

    /// Notes a violation at the value that is being checked.
    ///
    /// - Returns: false.
    @inline(never)
    mutating func fail(_ keyword: String, _ message: @autoclosure () -> String) -> Bool {
        guard !stopsAtFailure else { return false }
        let violation = Violation(pointer: PathStep.pointer(path, in: cursor.bytes), keyword: keyword, message: message())
        if !violations.contains(violation) {
            violations.append(violation)
            pointerLength += violation.pointer.utf8.count
        }
        return false
    }

    /// Notes that nobody can know whether the value fits, which no keyword around it may turn into a fit.
    ///
    /// - Returns: false.
    mutating func leaveUndecided(_ keyword: String, _ message: @autoclosure () -> String) -> Bool {
        if undecided == nil {
            undecided = Violation(pointer: PathStep.pointer(path, in: cursor.bytes), keyword: keyword, message: message())
        }
        return fail(keyword, message())
    }

    /// "must be at most 5" → `must be at most 5, is 7`.
    @inline(never)
    mutating func fail(_ keyword: String, _ demand: @autoclosure () -> String, butIs start: Int) -> Bool {
        guard !stopsAtFailure else { return false }
        var value = cursor
        value.offset = start
        value.skipValue()
        return fail(keyword, "\(demand()), is \(ValueExcerpt(value.bytes, start..<max(start, value.offset)).text)")
    }

    /// nil for types that refer to each other in a circle that nothing leads out of.
    private func target(of schema: SchemaNode) -> SchemaNode? {
        guard schema.isAlias else { return schema }
        var schema = schema
        for _ in 0..<Self.depthLimit {
            guard schema.isAlias, let target = schema.combination.reference?.schema else { return schema }
            schema = target
        }
        return nil
    }

    @inline(never)
    private mutating func fitsRemembered(_ schema: SchemaNode, _ first: UInt8) -> Bool {
        let start = cursor.offset
        if let outcome = outcomes[schema, start], outcome.fits || isQuiet || outcome.isReported && !isExplaining {
            cursor.offset = outcome.end
            return outcome.fits
        }
        var nothing: OrdinalSet?
        let fits = fitsUnremembered(schema, first, &nothing)
        outcomes[schema, start] = OutcomeMemory.Outcome(fits: fits, end: cursor.offset, isReported: !isQuiet && !isExplaining)
        return fits
    }

    private mutating func fitsUnremembered(_ schema: SchemaNode, _ first: UInt8, _ covered: inout OrdinalSet?) -> Bool {
        guard schema.unevaluatedItems == nil, schema.unevaluatedProperties == nil else {
            return fitsWithoutRest(schema, first, &covered)
        }
        return fitsKeywords(schema, first, &covered)
    }

    /// `unevaluatedItems` and `unevaluatedProperties` come last: they need to know what the other keywords covered (Core section 11).
    @inline(never)
    private mutating func fitsWithoutRest(_ schema: SchemaNode, _ first: UInt8, _ covered: inout OrdinalSet?) -> Bool {
        let start = cursor.offset
        var own: OrdinalSet? = OrdinalSet()
        var fits = fitsKeywords(schema, first, &own)
        let keywords = own ?? OrdinalSet()
        rereadings += 1
        defer { rereadings -= 1 }
        if fits || !stopsAtFailure {
            if first == UInt8(ascii: "["), let rest = schema.unevaluatedItems {
                cursor.offset = start
                fits = itemsFit(rest, except: keywords) && fits
                covered?.insertAll()
            } else if first == UInt8(ascii: "{"), let rest = schema.unevaluatedProperties {
                cursor.offset = start
                fits = membersFit(rest, except: keywords) && fits
                covered?.insertAll()
            }
        }
        covered?.formUnion(keywords)
        return fits
    }

    private mutating func fitsKeywords(_ schema: SchemaNode, _ first: UInt8, _ covered: inout OrdinalSet?) -> Bool {
        let start = cursor.offset
        let type = JSONTypeSet(firstByte: first)
        guard !type.isEmpty else {
            cursor.fail()
            return false
        }
        var fits = isAdmitted(by: schema, type)
        guard fits || !stopsAtFailure else { return false }

        if schema.ruledTypes.contains(type) {
            switch first {
            case UInt8(ascii: "\""): fits = stringFits(schema.string) && fits
            case UInt8(ascii: "{"): fits = objectFits(schema, covering: &covered) && fits
            case UInt8(ascii: "["): fits = arrayFits(schema, covering: &covered) && fits
            default: fits = numberFits(schema.number) && fits
            }
        } else {
            skip()
        }
        guard !schema.combination.isEmpty, fits || !stopsAtFailure else { return fits }
        let end = cursor.offset
        fits = combinationFits(schema, at: start, covering: &covered) && fits
        cursor.offset = end
        return fits
    }

    /// The keywords that ask the same of every type, and leave the cursor where it is.
    @inline(never)
    private mutating func isAdmitted(by schema: SchemaNode, _ type: JSONTypeSet) -> Bool {
        var fits = true
        if let refusal = schema.refusal { fits = fail(refusal.keyword, refusal.message) }
        if let types = schema.types, !types.contains(type), !isInteger(type, types) {
            fits = fail("type", "must be \(types.phrase)", butIs: cursor.offset)
        }
        if schema.enumeration != nil || schema.constant != nil { fits = isListed(schema) && fits }
        return fits
    }

    /// Moves behind the value. The end of a large one that is looked at more than once is kept.
    mutating func skip() {
        guard rereadings > 1 else { return cursor.skipValue() }
        let start = cursor.offset
        if let end = outcomes.end(ofValueAt: start) {
            cursor.offset = end
        } else {
            cursor.skipValue()
            outcomes.note(end: cursor.offset, ofValueAt: start)
        }
    }

    /// Every integer is a number, and 3.0 is an integer.
    private func isInteger(_ type: JSONTypeSet, _ types: JSONTypeSet) -> Bool {
        guard type == .number, types.contains(.integer) else { return false }
        var copy = cursor
        return ExactDecimal(cursor.bytes, copy.number()).isInteger
    }

    private mutating func isListed(_ schema: SchemaNode) -> Bool {
        let start = cursor.offset
        defer { cursor.offset = start }
        canonical.removeAll()
        guard canonical.append(&cursor) else {
            return cursor.isMalformed ? false : leaveUndecided("", Self.depthMessage)
        }
        cursor.offset = start
        var fits = true
        if let values = schema.enumeration, !values.contains(canonical.bytes) {
            fits = fail("enum", "must be one of \(values.phrase)", butIs: start)
        }
        if let value = schema.constant, !value.contains(canonical.bytes) {
            fits = fail("const", "must be \(value.phrase)", butIs: start)
        }
        return fits
    }
}
