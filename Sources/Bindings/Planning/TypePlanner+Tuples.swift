import BinderyOpenAPI

extension TypePlanner {
    /// An array with a meaning for each position (JSON Schema 2020-12, Applicator Vocabulary, section 10.3.1.1).
    func planTuple(_ merged: MergedSchema, as draft: TypeDraft) -> RestrictionTree {
        let texts = merged.prefixItems.enumerated().map { $1.title ?? Self.ordinal($0) }
        var members = NameScope(.member)
        let places = merged.prefixItems.map(\.location)
        let (names, _) = self.names(for: texts, at: places, in: &members)
        let (typeNames, _) = draft.scope.names(for: typeTexts(texts, at: places))
        var restrictions: [RestrictionTree] = []
        let minimum = merged.minItems ?? 0
        let elements = merged.prefixItems.enumerated().map { index, schema in
            let site = TypeSite(owner: draft, text: texts[index], name: typeNames[index], directions: draft.directions)
            let planned = type(of: [schema], at: site)
            restrictions.append(planned.restrictions)
            let isRequired = index < minimum
            return Tuple.Element(
                name: names[index], type: isRequired ? planned.element : planned.type.optional, isRequired: isRequired, isIndirect: false,
                documentation: DocumentationWriter.documentation(of: [schema]), origin: Origin(schema.location))
        }
        let allowsMore = merged.items.first?.booleanValue != false
        let rest =
            merged.items.isEmpty || !allowsMore ? nil : type(of: merged.items, at: TypeSite(owner: draft, text: "Rest Item", directions: draft.directions))
        draft.kind = .tuple(Tuple(elements: elements, rest: rest?.element ?? (allowsMore ? .builtin(.jsonValue) : nil)))
        return .all([.positions(restrictions), .rest(after: elements.count, rest?.restrictions ?? .none)])
    }

    /// `0` → `first`
    private static func ordinal(_ index: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        return index < words.count ? words[index] : "element \(index + 1)"
    }
}
