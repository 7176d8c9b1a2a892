import BinderyOpenAPI
import BinderySpecTree

extension ShapeComparison {
    /// - Returns: False when the values have nothing in common any more, so that whatever else differs follows from that.
    mutating func compareTypes() -> Bool {
        guard let verb = typeVerb else {
            compareNull()
            return true
        }
        let (oldTypes, newTypes) = (old.types ?? .all, new.types ?? .all)
        let statements = (typeText(of: old), typeText(of: new))
        report(
            .type, verb, old: owner(of: old).map { (statements.0, $0) }, new: owner(of: new).map { (statements.1, $0) },
            message: "the type was \(statements.0) and is \(statements.1) now", textVerb: Self.textVerb(oldTypes, newTypes))
        // What comes with a type where nothing was said, or goes with it, is no edit of its own.
        return !oldTypes.isDisjoint(with: newTypes) && old.saysSomething && new.saysSomething
    }

    /// Nil where the types are the same, or where lists of values or alternatives tell what differs.
    private var typeVerb: Verb? {
        if !old.unions.isEmpty && !old.typesAreStated || !new.unions.isEmpty && !new.typesAreStated { return nil }
        let (oldTypes, newTypes) = (old.types ?? .all, new.types ?? .all)
        guard let verb = Verb(loses: !oldTypes.isSubset(of: newTypes), gains: !newTypes.isSubset(of: oldTypes)) else { return nil }
        // What is only implied restricts nothing, and a list of values tells what it restricts.
        if verb == .narrowed && !new.typesAreStated || verb == .widened && !old.typesAreStated { return nil }
        if ignoresNull || old.allowsNull == new.allowsNull || old.types == nil || new.types == nil { return verb }
        return Verb(loses: verb != .widened || old.allowsNull, gains: verb != .narrowed || new.allowsNull)
    }

    private mutating func compareNull() {
        guard old.allowsNull != new.allowsNull, !ignoresNull else { return }
        // A new list of values says so by itself.
        if old.types == nil && new.values != nil || new.types == nil && old.values != nil { return }
        report(
            .nullability, new.allowsNull ? .widened : .narrowed, old: owner(of: old).map { (nullText(old), $0) },
            new: owner(of: new).map { (nullText(new), $0) },
            message: new.allowsNull ? "null is allowed now" : "null is no longer allowed")
    }

    private func nullText(_ shape: SchemaShape) -> String { shape.allowsNull ? "null allowed" : "null not allowed" }

    private func typeText(of shape: SchemaShape) -> String {
        guard let types = shape.types else { return shape.allowsNull ? "anything" : "anything but null" }
        return types.text + (shape.allowsNull ? (types.isEmpty ? "" : " or null") : "")
    }

    private func owner(of shape: SchemaShape) -> Schema? {
        shape.conjuncts.first { $0.types != nil || $0.booleanValue != nil } ?? shape.conjuncts.first
    }

    /// Where all is text, a string can be whatever a number can.
    static func textVerb(_ old: JSONTypes, _ new: JSONTypes) -> Verb? {
        guard old.isSubset(of: .scalars), new.isSubset(of: .scalars) else { return nil }
        if new.contains(.string) { return old.contains(.string) ? nil : .widened }
        return old.contains(.string) ? .narrowed : nil
    }
}

// MARK: Lists of values

extension ShapeComparison {
    mutating func compareValues() {
        switch (old.values, new.values) {
        case (nil, nil): return
        case (let before?, nil):
            guard !old.valuesAreOpen else { return reportKnown(before, nil) }
            report(.enumeration, .removed, old: (before.text, before.schema), new: nil, message: "any value is allowed now, not only \(before.text)")
        case (nil, let after?):
            guard !new.valuesAreOpen else { return reportKnown(nil, after) }
            report(
                .enumeration, .added, old: nil, new: (after.text, after.schema),
                message: "only \(after.text) \(after.keys.count == 1 ? "is" : "are") allowed now")
        case (let before?, let after?):
            let (gone, fresh) = (before.missing(from: after), after.missing(from: before))
            switch (old.valuesAreOpen, new.valuesAreOpen) {
            case (true, true): if !gone.isEmpty || !fresh.isEmpty { reportKnown(before, after) }
            case (true, false):
                report(
                    .enumeration, .added, old: (before.text + " or others", before.schema), new: (after.text, after.schema),
                    message: "only \(after.text) \(after.keys.count == 1 ? "is" : "are") allowed now")
            case (false, true):
                report(
                    .enumeration, .removed, old: (before.text, before.schema), new: (after.text + " or others", after.schema),
                    message: "any value is allowed now, not only \(before.text)")
            case (false, false):
                guard var verb = Verb(loses: !gone.isEmpty, gains: !fresh.isEmpty) else { return }
                if gone.count == before.keys.count, !fresh.isEmpty, !before.allowsNull { verb = .replaced }
                let said = [Self.say(gone, "no longer allowed"), Self.say(fresh, "allowed now")].compactMap(\.self)
                report(.enumeration, verb, old: (before.text, before.schema), new: (after.text, after.schema), message: said.joined(separator: "; "))
            }
        }
    }

    private mutating func reportKnown(_ before: KnownValues?, _ after: KnownValues?) {
        let gone = before.map { before in after.map { before.missing(from: $0) } ?? before.listed } ?? []
        let fresh = after.map { after in before.map { after.missing(from: $0) } ?? after.listed } ?? []
        let said = [Self.say(gone, "no longer named"), Self.say(fresh, "named now")].compactMap(\.self)
        guard !said.isEmpty else { return }
        report(
            .knownValues, .changed, old: before.map { ($0.text, $0.schema) }, new: after.map { ($0.text, $0.schema) },
            message: said.joined(separator: "; ") + "; others were and are allowed")
    }

    /// `'a', 'b' are no longer allowed`
    private static func say(_ values: [Node], _ what: String) -> String? {
        guard !values.isEmpty else { return nil }
        return ValueText.list(values.map(ValueText.shown)) + (values.count == 1 ? " is " : " are ") + what
    }
}
