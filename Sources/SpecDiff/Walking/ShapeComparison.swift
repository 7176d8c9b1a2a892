import BinderyOpenAPI
import BinderySpecTree

/// Compares what two groups of schemas say of one value: what differs here, and which of their parts are to be compared next.
struct ShapeComparison {
    /// Two places for values within the value.
    struct Part {
        let old: Slot
        let new: Slot

        /// What is allowed there is forbidden here.
        var flips = false

        /// A way on which the value does not have the part.
        var blocked: Direction?
    }

    /// What differs, and on which way it does not.
    struct Difference {
        let change: Change
        let blocked: Direction?
    }

    let old: SchemaShape
    let new: SchemaShape
    let sides: Sides

    /// Where the value is, for a side that says nothing of it.
    let places: (old: SourceLocation, new: SourceLocation)

    /// Null is compared around the schemas.
    let ignoresNull: Bool

    /// All that is asked is whether anything differs, here or in a part.
    let isProbing: Bool
    private(set) var differences: [Difference] = []
    private(set) var parts: [Part] = []

    init(
        _ old: SchemaShape, _ new: SchemaShape, _ sides: Sides, at places: (old: SourceLocation, new: SourceLocation), ignoresNull: Bool = false,
        isProbing: Bool = false
    ) {
        self.old = old
        self.new = new
        self.sides = sides
        self.places = places
        self.ignoresNull = ignoresNull
        self.isProbing = isProbing
        compare()
    }

    private mutating func compare() {
        guard compareTypes() else { return }
        if old.unions.isEmpty, new.unions.isEmpty {
            compareValues()
        } else if compareUnions() {
            return
        }
        compareStrings()
        compareNumbers()
        if old.allows(.array), new.allows(.array) { compareArrays() }
        if old.allows(.object), new.allows(.object) { compareObjects() }
        compareConditions()
        compareAnnotations()
    }
}

// MARK: Reporting

extension ShapeComparison {
    /// What one side says, and the schema that says it.
    typealias Statement = (value: String, owner: Schema)

    mutating func report(
        _ change: ValueChange, _ subject: Change.Subject, _ message: String, old: Site?, new: Site?, after anchor: SourceLocation? = nil,
        asText: ValueChange? = nil, blocking blocked: Direction? = nil
    ) {
        let change = Change(.value(change), subject, message, old: old, new: new, after: anchor, asText: asText)
        differences.append(Difference(change: change, blocked: blocked))
    }

    /// - Parameter message: Without it, the old and the new value are told.
    mutating func report(_ facet: Facet, _ verb: Verb, old: Statement?, new: Statement?, message: String? = nil, textVerb: Verb? = nil) {
        let oldOwner = old?.owner ?? oldCounterpart(of: new?.owner)
        let newOwner = new?.owner ?? newCounterpart(of: old?.owner)
        let oldSite = Site(oldOwner?.location ?? places.old, keywords: facet.keywords, value: old?.value)
        let newSite = Site(newOwner?.location ?? places.new, keywords: facet.keywords, value: new?.value)
        report(
            .facet(facet, verb), .schema(old: oldOwner?.id, new: newOwner?.id, property: nil),
            message ?? Self.message(facet.keyword, old: old?.value, new: new?.value), old: oldSite, new: newSite,
            asText: textVerb.map { .facet(facet, $0) })
    }

    static func message(_ keyword: String, old: String?, new: String?) -> String {
        switch (old, new) {
        case (let old?, let new?): "'\(keyword)' was \(old) and is \(new) now"
        case (let old?, nil): "'\(keyword)' was \(old) and is no longer stated"
        case (nil, let new?): "'\(keyword)' is \(new) now and was not stated"
        case (nil, nil): "'\(keyword)' has changed"
        }
    }

    /// The schema of the old side that stands where one of the new side does: of the same name, or at the same position.
    func oldCounterpart(of owner: Schema?) -> Schema? { Self.counterpart(of: owner, in: old, sides.old, from: new, sides.new) }
    func newCounterpart(of owner: Schema?) -> Schema? { Self.counterpart(of: owner, in: new, sides.new, from: old, sides.old) }

    private static func counterpart(
        of owner: Schema?, in shape: SchemaShape, _ side: DocumentSide, from other: SchemaShape, _ otherSide: DocumentSide
    ) -> Schema? {
        guard let owner, shape.conjuncts.count > 1 else { return shape.conjuncts.first }
        if let name = otherSide.names[owner.id] {
            return shape.conjuncts.first { side.names[$0.id] == name } ?? shape.conjuncts.first
        }
        guard let position = other.conjuncts.firstIndex(where: { $0.id == owner.id }), shape.conjuncts.count == other.conjuncts.count else {
            return shape.conjuncts.first
        }
        return shape.conjuncts[position]
    }

    /// Goes on to what is in two lists of schemas; none where anything is allowed.
    mutating func enter(_ old: [Schema], _ new: [Schema], flips: Bool = false) {
        parts.append(Part(old: sides.old.slot(old), new: sides.new.slot(new), flips: flips))
    }

    mutating func enter(_ part: Part) { parts.append(part) }
}
