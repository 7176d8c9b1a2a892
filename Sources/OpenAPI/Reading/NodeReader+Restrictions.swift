import BinderySpecTree

extension NodeReader {
    /// Reports restrictions that no value satisfies, or that say nothing.
    mutating func reportImpossible(_ restrictions: SchemaKeywords.Restrictions, in object: ObjectNode) {
        let ranges: [(SchemaKeyword, Int?, SchemaKeyword, Int?)] = [
            (.minLength, restrictions.minLength, .maxLength, restrictions.maxLength), (.minItems, restrictions.minItems, .maxItems, restrictions.maxItems),
            (.minProperties, restrictions.minProperties, .maxProperties, restrictions.maxProperties),
        ]
        for (lower, least, upper, most) in ranges {
            if let least, let most, least > most { reportEmptyRange(lower, String(least), upper, String(most), object) }
        }
        if let least = restrictions.minimum, let most = restrictions.maximum, let lower = Double(least.text), let upper = Double(most.text),
            lower > upper || (lower == upper && least.text == most.text && (least.isExclusive || most.isExclusive))
        {
            reportEmptyRange(.minimum, least.text, .maximum, most.text, object)
        }
        if let text = restrictions.multipleOf, let step = Double(text), step <= 0, let node = object[SchemaKeyword.multipleOf.rawValue] {
            log.warning("impossible-restriction", at: node.location, "'multipleOf' must be greater than 0, and is \(text); correct or remove it")
        }
    }

    private mutating func reportEmptyRange(_ lower: SchemaKeyword, _ least: String, _ upper: SchemaKeyword, _ most: String, _ object: ObjectNode) {
        log.warning(
            "impossible-restriction", at: object[lower.rawValue]?.location ?? object.location,
            "no value is allowed: '\(lower.rawValue)' is \(least) and '\(upper.rawValue)' is \(most); correct one of them")
    }
}
