import BinderySpecDiff
import Testing

/// What a change of a restriction means, wherever the value with it stands: who sends breaks when less is allowed, who receives when more is.
@Suite("Facets, directions and places")
struct MatrixTests {
    /// Two schemas, the first of which allows less than the second.
    struct Pair: Sendable, CustomTestStringConvertible {
        let facet: String
        let less: String
        let more: String

        /// Receivers are expected to take what they do not know.
        var isTolerated = false

        /// Which values the schemas allow cannot be told.
        var isUndecidable = false

        /// For requests, the restriction is new in the schema that allows less.
        var isNewlyStated = false
        var testDescription: String { facet }
    }

    private static let catalog = ChangeCatalog()

    static let pairs = [
        Pair(facet: "type", less: "{type: integer}", more: "{type: number}"),
        Pair(facet: "nullability", less: "{type: string}", more: "{type: [string, 'null']}"),
        Pair(facet: "enum", less: "{type: string, enum: [a]}", more: "{type: string, enum: [a, b]}", isTolerated: true),
        Pair(facet: "format", less: "{type: integer, format: int32}", more: "{type: integer, format: int64}"),
        Pair(facet: "minimum", less: "{type: integer, minimum: 5}", more: "{type: integer, minimum: 1}"),
        Pair(facet: "maximum", less: "{type: number, exclusiveMaximum: 5}", more: "{type: number, maximum: 5}"),
        Pair(facet: "multiple-of", less: "{type: integer, multipleOf: 10}", more: "{type: integer, multipleOf: 5}"),
        Pair(facet: "min-length", less: "{type: string, minLength: 5}", more: "{type: string, minLength: 1}"),
        Pair(facet: "max-length", less: "{type: string, maxLength: 5}", more: "{type: string, maxLength: 9}"),
        Pair(facet: "max-length", less: "{type: string, maxLength: 5}", more: "{type: string}", isNewlyStated: true),
        Pair(facet: "pattern", less: "{type: string, pattern: ^a}", more: "{type: string}", isUndecidable: true),
        Pair(facet: "min-items", less: "{type: array, minItems: 5}", more: "{type: array, minItems: 1}"),
        Pair(facet: "max-items", less: "{type: array, maxItems: 5}", more: "{type: array, maxItems: 9}"),
        Pair(facet: "unique-items", less: "{type: array, uniqueItems: true}", more: "{type: array}", isNewlyStated: true),
        Pair(facet: "min-properties", less: "{type: object, minProperties: 5}", more: "{type: object, minProperties: 1}"),
        Pair(facet: "max-properties", less: "{type: object, maxProperties: 5}", more: "{type: object, maxProperties: 9}"),
        Pair(facet: "additional-properties", less: "{type: object, additionalProperties: false}", more: "{type: object}", isTolerated: true),
        Pair(facet: "pattern-properties", less: "{type: object, patternProperties: {^a: {type: string}}}", more: "{type: object}", isUndecidable: true),
        Pair(facet: "property-names", less: "{type: object, propertyNames: {enum: [a]}}", more: "{type: object}"),
        Pair(facet: "dependent-required", less: "{type: object, dependentRequired: {a: [b]}}", more: "{type: object}"),
        Pair(facet: "dependent-schemas", less: "{type: object, dependentSchemas: {a: {required: [b]}}}", more: "{type: object}"),
        Pair(facet: "unevaluated-properties", less: "{type: object, unevaluatedProperties: false}", more: "{type: object}", isTolerated: true),
        Pair(facet: "items", less: "{type: array, items: {type: string}}", more: "{type: array}"),
        Pair(facet: "prefix-items", less: "{type: array, prefixItems: [{type: string}]}", more: "{type: array}"),
        Pair(facet: "contains", less: "{type: array, contains: {type: string}}", more: "{type: array}"),
        Pair(facet: "min-contains", less: "{type: array, contains: {}, minContains: 2}", more: "{type: array, contains: {}}"),
        Pair(
            facet: "max-contains", less: "{type: array, contains: {type: string}, maxContains: 2}",
            more: "{type: array, contains: {type: string}, maxContains: 3}"),
        Pair(facet: "unevaluated-items", less: "{type: array, unevaluatedItems: false}", more: "{type: array}"),
        Pair(
            facet: "any-of", less: "{anyOf: [{type: string, maxLength: 5}, {type: integer}]}",
            more: "{anyOf: [{type: boolean}, {type: integer}, {type: string, maxLength: 5}]}"),
        Pair(
            facet: "one-of", less: "{oneOf: [{type: string, maxLength: 5}, {type: integer}]}",
            more: "{oneOf: [{type: boolean}, {type: integer}, {type: string, maxLength: 5}]}"),
        Pair(facet: "not", less: "{type: string, not: {const: a}}", more: "{type: string}"),
        Pair(facet: "not", less: "{type: string, not: {minLength: 5}}", more: "{type: string, not: {minLength: 6}}"),
        Pair(facet: "condition", less: "{type: object, if: {required: [a]}, then: {required: [b]}}", more: "{type: object}", isUndecidable: true),
        Pair(facet: "content-encoding", less: "{type: string, contentEncoding: base64}", more: "{type: string}"),
        Pair(facet: "content-media-type", less: "{type: string, contentMediaType: text/html}", more: "{type: string}"),
        Pair(facet: "content-schema", less: "{type: string, contentSchema: {type: integer}}", more: "{type: string}"),
    ]

    @Test("a narrower request breaks, a wider response breaks, at every place", arguments: pairs)
    func levels(of pair: Pair) throws {
        for place in MessagePlace.allCases {
            for narrows in [true, false] {
                let (old, new) = narrows ? (pair.more, pair.less) : (pair.less, pair.more)
                let findings = DocumentComparer().compare(try place.document(with: old), with: try place.document(with: new))
                let finding = try #require(findings.first, "nothing was found for \(pair.facet) in \(place)")
                #expect(findings.count == 1, "\(place): \(DiffCase.text(of: findings))")
                let breaks = place.direction == .in ? narrows : !narrows
                #expect(finding.level == level(of: pair, breaks: breaks, place.direction), "\(place): \(FindingLine(finding).text)")
                #expect(finding.id.hasPrefix("\(place.idPrefix)-\(pair.facet)-"), "\(place): \(finding.id)")
                #expect(finding.reaches.map(\.direction) == [place.direction])
                let entry = try #require(Self.catalog.entry(finding.id), "\(finding.id) is in no table")
                #expect(entry.level == finding.level)
            }
        }
    }

    @Test("under 'not' it is the other way round", arguments: pairs)
    func negation(of pair: Pair) throws {
        for place in [MessagePlace.requestProperty, .responseProperty] {
            for narrows in [true, false] {
                let (old, new) = narrows ? (pair.less, pair.more) : (pair.more, pair.less)
                let findings = DocumentComparer().compare(try place.document(with: "{not: \(old)}"), with: try place.document(with: "{not: \(new)}"))
                let breaks = place.direction == .in ? narrows : !narrows
                let level: Level = breaks ? (pair.isUndecidable ? .risky : .breaking) : .safe
                #expect(findings.map(\.level) == [level], "\(place): \(DiffCase.text(of: findings))")
            }
        }
    }

    @Test("what travels both ways has the worse of both verdicts, and is one finding", arguments: pairs)
    func bothWays(of pair: Pair) throws {
        for narrows in [true, false] {
            let (old, new) = narrows ? (pair.more, pair.less) : (pair.less, pair.more)
            let findings = DocumentComparer().compare(
                try MessagePlace.documentBothWays(with: old), with: try MessagePlace.documentBothWays(with: new))
            let direction: Direction = narrows ? .in : .out
            #expect(findings.map(\.level) == [level(of: pair, breaks: true, direction)], "\(DiffCase.text(of: findings))")
            #expect(findings.first?.id.hasPrefix(narrows ? "request-property-" : "response-property-") == true)
            #expect(findings.first?.reaches.map(\.direction) == [.in, .out])
        }
    }

    private func level(of pair: Pair, breaks: Bool, _ direction: Direction) -> Level {
        guard breaks else { return .safe }
        if pair.isUndecidable || direction == .out && pair.isTolerated || direction == .in && pair.isNewlyStated { return .risky }
        return .breaking
    }
}
