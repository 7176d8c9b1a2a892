import BinderyOpenAPI
import BinderySpecTree

extension ShapeComparison {
    mutating func compareConditions() {
        compareOptional(.not, \.not, flips: true)
        let (before, after) = (old.conjuncts.filter { $0.if != nil }, new.conjuncts.filter { $0.if != nil })
        for (oldSchema, newSchema) in zip(before, after) { compareCondition(oldSchema, newSchema) }
        for schema in before.dropFirst(after.count) {
            report(.condition, .removed, old: (sides.old.text(of: [schema.if].compactMap(\.self)), schema), new: nil, message: "the condition 'if' is gone")
        }
        for schema in after.dropFirst(before.count) {
            report(.condition, .added, old: nil, new: (sides.new.text(of: [schema.if].compactMap(\.self)), schema), message: "there is a condition 'if' now")
        }
    }

    private mutating func compareCondition(_ before: Schema, _ after: Schema) {
        let (oldCondition, newCondition) = ([before.if].compactMap(\.self), [after.if].compactMap(\.self))
        if isProbing {
            enter(oldCondition, newCondition)
        } else if !SchemaEquality(sides: sides).areEqual(oldCondition, newCondition) {
            report(
                .condition, .changed, old: (sides.old.text(of: oldCondition), before), new: (sides.new.text(of: newCondition), after),
                message: "'if' has changed")
            return
        }
        enter([before.then].compactMap(\.self), [after.then].compactMap(\.self))
        enter([before.else].compactMap(\.self), [after.else].compactMap(\.self))
    }
}

// MARK: Annotations

extension ShapeComparison {
    mutating func compareAnnotations() {
        guard let before = old.core.first, let after = new.core.first else { return }
        if before.deprecated != after.deprecated {
            report(
                .convention(after.deprecated ? .deprecated : .undeprecated, isOfProperty: false), .schema(old: before.id, new: after.id, property: nil),
                after.deprecated ? "it is deprecated now" : "it is no longer deprecated", old: Site(before.location, keywords: ["deprecated"]),
                new: Site(after.location, keywords: ["deprecated"]))
        }
        compareDefaults(before.defaultValue, before, after.defaultValue, after)
        compareXML(before, after)
        if old.unions.isEmpty, new.unions.isEmpty, before.discriminator != nil || after.discriminator != nil {
            // Which schemas derive from a base is compared where the base is referred to.
            compareDiscriminators(before, after, isExplained: true)
        }
    }

    private mutating func compareDefaults(_ oldValue: Node?, _ before: Schema, _ newValue: Node?, _ after: Schema) {
        guard oldValue.map(ValueText.key) != newValue.map(ValueText.key) else { return }
        let (oldText, newText) = (oldValue.map(ValueText.shown), newValue.map(ValueText.shown))
        report(
            .convention(.defaultChanged, isOfProperty: false), .schema(old: before.id, new: after.id, property: nil),
            Self.message("default", old: oldText, new: newText), old: Site(before.location, keywords: ["default"], value: oldText),
            new: Site(after.location, keywords: ["default"], value: newText))
    }

    private mutating func compareXML(_ before: Schema, _ after: Schema) {
        let (oldText, newText) = (before.xml?.text ?? "", after.xml?.text ?? "")
        guard oldText != newText else { return }
        report(.xml, .changed, old: (oldText, before), new: (newText, after), message: "how it is written in XML has changed")
    }
}

extension XMLAnnotation {
    fileprivate var text: String {
        let texts = [("name", name), ("namespace", namespace), ("prefix", prefix), ("nodeType", nodeType)].compactMap { key, value in
            value.map { "\(key): \($0)" }
        }
        return (texts + (attribute ? ["attribute"] : []) + (wrapped ? ["wrapped"] : [])).joined(separator: ", ")
    }
}
