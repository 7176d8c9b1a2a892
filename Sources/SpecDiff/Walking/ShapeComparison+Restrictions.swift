import BinderyOpenAPI
import BinderySpecTree

extension ShapeComparison {
    mutating func compareStrings() {
        if old.allows(.string), new.allows(.string) {
            compareLower(.minLength, \.minLength)
            compareUpper(.maxLength, \.maxLength)
            compareTexts(.pattern, \.pattern)
            compareTexts(.contentEncoding) { $0.contentEncoding?.lowercased() }
            compareTexts(.contentMediaType) { $0.contentMediaType?.lowercased() }
            compareContentSchema()
        }
        compareFormat()
    }

    mutating func compareNumbers() {
        guard old.allows([.number, .integer]), new.allows([.number, .integer]) else { return }
        compareBounds(.minimum, \.minimum) { Self.isStricter($0, $1, <) }
        compareBounds(.maximum, \.maximum) { Self.isStricter($0, $1, >) }
        compareMultiples()
    }

    private mutating func compareContentSchema() {
        let (before, after) = (old.all(\.contentSchema), new.all(\.contentSchema))
        if before.isEmpty != after.isEmpty {
            report(
                .contentSchema, before.isEmpty ? .added : .removed, old: before.first.map { (sides.old.text(of: [$0.value]), $0.owner) },
                new: after.first.map { (sides.new.text(of: [$0.value]), $0.owner) })
        } else if !before.isEmpty {
            enter(before.map(\.value), after.map(\.value))
        }
    }
}

// MARK: Formats

extension ShapeComparison {
    /// Whatever fits the first fits the second.
    private static let narrowerFormats: [String: Set<String>] = [
        "int8": ["int16", "int32", "int64"], "int16": ["int32", "int64"], "int32": ["int64"],
        "uint8": ["uint16", "uint32", "uint64", "int16", "int32", "int64"],
        "uint16": ["uint32", "uint64", "int32", "int64"], "uint32": ["uint64", "int64"], "float": ["double"], "email": ["idn-email"],
        "hostname": ["idn-hostname"], "uri": ["uri-reference", "iri", "iri-reference"], "uri-reference": ["iri-reference"], "iri": ["iri-reference"],
    ]

    private mutating func compareFormat() {
        let before = old.all(\.format).first
        let after = new.all(\.format).first
        guard before?.value != after?.value else { return }
        let verb: Verb =
            switch (before?.value, after?.value) {
            case (nil, _): .added
            case (_, nil): .removed
            case (let before?, let after?):
                if Self.narrowerFormats[after]?.contains(before) == true {
                    .narrowed
                } else {
                    Self.narrowerFormats[before]?.contains(after) == true ? .widened : .changed
                }
            }
        report(.format, verb, old: before.map { ("'\($0.value)'", $0.owner) }, new: after.map { ("'\($0.value)'", $0.owner) })
    }
}

// MARK: Bounds

extension ShapeComparison {
    /// A smallest count.
    mutating func compareLower(_ facet: Facet, _ keyword: (Schema) -> Int?) {
        // A count is never less than 0.
        let before = old.all(keyword).filter { $0.value > 0 }.max { $0.value < $1.value }
        let after = new.all(keyword).filter { $0.value > 0 }.max { $0.value < $1.value }
        compareCounts(facet, before, after) { $1 > $0 }
    }

    /// A greatest count.
    mutating func compareUpper(_ facet: Facet, _ keyword: (Schema) -> Int?) {
        compareCounts(facet, old.all(keyword).min { $0.value < $1.value }, new.all(keyword).min { $0.value < $1.value }) { $1 < $0 }
    }

    private mutating func compareCounts(
        _ facet: Facet, _ before: (value: Int, owner: Schema)?, _ after: (value: Int, owner: Schema)?, isStricter: (Int, Int) -> Bool
    ) {
        guard before?.value != after?.value else { return }
        let verb = Self.verb(before?.value, after?.value, isStricter: isStricter)
        report(facet, verb, old: before.map { (String($0.value), $0.owner) }, new: after.map { (String($0.value), $0.owner) })
    }

    private static func verb<Value>(_ before: Value?, _ after: Value?, isStricter: (Value, Value) -> Bool) -> Verb {
        guard let before else { return .added }
        guard let after else { return .removed }
        return isStricter(before, after) ? .narrowed : .widened
    }

    /// - Parameter isStricter: Of the second of two bounds.
    private mutating func compareBounds(_ facet: Facet, _ keyword: (Schema) -> Bound?, isStricter: (Bound, Bound) -> Bool) {
        func strictest(_ bounds: [(value: Bound, owner: Schema)]) -> (value: Bound, owner: Schema)? {
            bounds.max { isStricter($0.value, $1.value) }
        }
        let before = strictest(old.all(keyword))
        let after = strictest(new.all(keyword))
        guard before != nil || after != nil else { return }
        if let before, let after, !isStricter(before.value, after.value), !isStricter(after.value, before.value) { return }
        let verb = Self.verb(before?.value, after?.value, isStricter: isStricter)
        report(facet, verb, old: before.map { (Self.text(of: $0.value), $0.owner) }, new: after.map { (Self.text(of: $0.value), $0.owner) })
    }

    private static func isStricter(_ first: Bound, _ second: Bound, _ precedes: (ExactNumber, ExactNumber) -> Bool) -> Bool {
        let (before, after) = (ExactNumber(first.text), ExactNumber(second.text))
        return before == after ? second.isExclusive && !first.isExclusive : precedes(before, after)
    }

    private static func text(of bound: Bound) -> String { bound.text + (bound.isExclusive ? ", exclusive" : "") }

    private mutating func compareMultiples() {
        let before = old.all(\.multipleOf).first
        let after = new.all(\.multipleOf).first
        let (oldStep, newStep) = (before.map { ExactNumber($0.value) }, after.map { ExactNumber($0.value) })
        guard oldStep != newStep else { return }
        var verb = Self.verb(oldStep, newStep) { _, _ in true }
        if let oldStep, let newStep {
            verb = newStep.isMultiple(of: oldStep) == true ? .narrowed : oldStep.isMultiple(of: newStep) == true ? .widened : .changed
        }
        report(.multipleOf, verb, old: before, new: after)
    }
}

// MARK: Texts

extension ShapeComparison {
    /// What can only be compared as text; several apply together.
    private mutating func compareTexts(_ facet: Facet, _ keyword: (Schema) -> String?) {
        let (before, after) = (old.all(keyword), new.all(keyword))
        let (oldTexts, newTexts) = (Set(before.map(\.value)), Set(after.map(\.value)))
        guard oldTexts != newTexts else { return }
        let gone = before.first { !newTexts.contains($0.value) }
        let fresh = after.first { !oldTexts.contains($0.value) }
        let verb: Verb = gone == nil ? .added : fresh == nil ? .removed : .changed
        report(
            facet, verb, old: gone.map { ("'\(ValueText.shortened($0.value))'", $0.owner) }, new: fresh.map { ("'\(ValueText.shortened($0.value))'", $0.owner) }
        )
    }
}
