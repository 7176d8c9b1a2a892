import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    /// A parameter with what it is called in messages.
    private struct Placed {
        let parameter: Parameter
        let key: String
        let subject: String
    }

    mutating func compareParameters(_ pair: OperationPair) {
        let old = placed(pair.old, in: sides.old)
        let new = placed(pair.new, in: sides.new)
        var unmatched = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var fresh: [Placed] = []
        for parameter in new {
            guard let before = unmatched.removeValue(forKey: parameter.key) else {
                fresh.append(parameter)
                continue
            }
            compare(before, parameter, pair)
        }
        for parameter in fresh {
            let moved = unmatched.values.filter { $0.parameter.name == parameter.parameter.name }.min { $0.key < $1.key }
            if let moved {
                unmatched[moved.key] = nil
                compare(moved, parameter, pair)
            } else {
                reportAdded(parameter, pair)
            }
        }
        for parameter in old where unmatched[parameter.key] != nil { reportRemoved(parameter, pair) }
    }

    private mutating func compare(_ before: Placed, _ after: Placed, _ pair: OperationPair) {
        let (old, new) = (before.parameter, after.parameter)
        let (node, isNew) = node(old.location, new.location)
        let isText = areText(sides.old.document.content(of: old), sides.new.document.content(of: new))
        schemas.graph.begin(pair.new.reach(.parameter(new.name)), at: node, isText: isText)
        guard isNew else { return }
        let subject = after.subject
        func site(_ parameter: Parameter, _ keyword: String, _ value: String?) -> Site { Site(parameter.location, keywords: [keyword], value: value) }
        if old.in != new.in {
            report(
                .moved, subject, "the parameter was in the \(old.in.rawValue) and is in the \(new.in.rawValue) now", old: site(old, "in", old.in.rawValue),
                new: site(new, "in", new.in.rawValue), at: node)
        }
        if old.required != new.required {
            report(
                new.required ? .becameRequired : .becameOptional, subject, "the parameter is \(new.required ? "required" : "optional") now",
                old: site(old, "required", old.required ? "required" : "optional"), new: site(new, "required", new.required ? "required" : "optional"),
                at: node)
        }
        if old.deprecated != new.deprecated {
            report(
                new.deprecated ? .deprecated : .undeprecated, subject, new.deprecated ? "it is deprecated now" : "it is no longer deprecated",
                old: site(old, "deprecated", nil), new: site(new, "deprecated", nil), at: node)
        }
        if old.allowEmptyValue != new.allowEmptyValue {
            report(
                new.allowEmptyValue ? .emptyAllowed : .emptyForbidden, subject,
                new.allowEmptyValue ? "it may be empty now" : "it may no longer be empty", old: site(old, "allowEmptyValue", nil),
                new: site(new, "allowEmptyValue", nil), at: node)
        }
        if old.allowReserved != new.allowReserved {
            report(
                .reservedChanged, subject, new.allowReserved ? "reserved characters are no longer escaped" : "reserved characters are escaped now",
                old: site(old, "allowReserved", "\(old.allowReserved)"), new: site(new, "allowReserved", "\(new.allowReserved)"), at: node)
        }
        compareStyle(old, new, subject, at: node)
        compareSchemas(old, new, subject, at: node)
    }

    /// Whether values are written as text, rather than as JSON.
    func areText(_ contents: MediaType.Entry?...) -> Bool {
        !contents.contains { content in content.map { MediaTypeKey($0.name).isJSON } == true }
    }

    private mutating func compareStyle(_ old: Parameter, _ new: Parameter, _ subject: String, at node: Int) {
        guard old.in == new.in, old.content == nil, new.content == nil else { return }
        let isScalar = isScalar(old.schema, in: sides.old) && isScalar(new.schema, in: sides.new)
        func text(_ parameter: Parameter) -> String { parameter.style.rawValue + (parameter.explode ? ", exploded" : "") }
        let isSame = isScalar ? old.style.prefixOfScalars == new.style.prefixOfScalars : text(old) == text(new)
        guard !isSame else { return }
        report(
            .styleChanged, subject, "the style was \(text(old)) and is \(text(new)) now",
            old: Site(old.location, keywords: ["style", "explode"], value: text(old)),
            new: Site(new.location, keywords: ["style", "explode"], value: text(new)), at: node)
    }

    private mutating func compareSchemas(_ old: Parameter, _ new: Parameter, _ subject: String, at node: Int) {
        let (before, after) = (sides.old.document.content(of: old), sides.new.document.content(of: new))
        let (oldType, newType) = (before.map { MediaTypeKey($0.name) }, after.map { MediaTypeKey($0.name) })
        if oldType != newType {
            report(
                .contentChanged, subject, "it was written as \(before?.name ?? "text") and is written as \(after?.name ?? "text") now",
                old: Site(old.location, keywords: ["content", "schema"], value: before?.name ?? "text"),
                new: Site(new.location, keywords: ["content", "schema"], value: after?.name ?? "text"), at: node)
        }
        enter(sides.old.document.schema(of: old), sides.new.document.schema(of: new), from: node, subject)
    }

    /// Goes on to schemas that are inline in what has this name.
    mutating func enter(_ old: Schema?, _ new: Schema?, from node: Int, _ name: String) {
        if let old, roots.old[old.id] == nil { roots.old[old.id] = name }
        if let new, roots.new[new.id] == nil { roots.new[new.id] = name }
        schemas.lead(from: node, to: old, new)
    }

    private mutating func reportAdded(_ placed: Placed, _ pair: OperationPair) {
        let parameter = placed.parameter
        let (node, _) = node(pair.old.operation.location.written, parameter.location)
        schemas.graph.begin(pair.new.reach(.parameter(parameter.name)), at: node)
        report(
            parameter.required ? .requiredAdded : .added, placed.subject,
            parameter.required ? "a required parameter was added" : "an optional parameter was added",
            old: nil, new: Site(parameter.location, value: text(of: parameter, in: sides.new)), at: node)
    }

    private mutating func reportRemoved(_ placed: Placed, _ pair: OperationPair) {
        let parameter = placed.parameter
        let (node, _) = node(parameter.location, pair.new.operation.location.written)
        schemas.graph.begin(pair.new.reach(.parameter(parameter.name)), at: node)
        report(
            parameter.required ? .requiredRemoved : .removed, placed.subject,
            parameter.required ? "the required parameter was removed" : "the optional parameter was removed",
            old: Site(parameter.location, value: text(of: parameter, in: sides.old)), new: nil, after: pair.new.operation.methodLocation, at: node)
    }

    private func text(of parameter: Parameter, in side: DocumentSide) -> String {
        side.document.schema(of: parameter).map { side.text(of: [$0]) } ?? "anything"
    }

    private func isScalar(_ schema: Schema?, in side: DocumentSide) -> Bool {
        guard let schema else { return false }
        return SchemaShape(side.slot(schema).core, in: side).types.map { $0.isSubset(of: .scalars) } ?? false
    }
}

// MARK: What they are called

extension DocumentWalker {
    /// By name and location; a variable of the path by its position, as its name travels nowhere; a header without regard to capitals.
    private func placed(_ operation: PlacedOperation, in side: DocumentSide) -> [Placed] {
        let variables = operation.surface == .path ? PlacedOperation.variables(operation.path) : []
        return side.document.parameters(of: operation.operation, in: operation.item).map { parameter in
            var name = parameter.in == .header ? parameter.name.lowercased() : parameter.name
            if parameter.in == .path, let position = variables.firstIndex(of: name) { name = String(position) }
            return Placed(parameter: parameter, key: parameter.in.rawValue + " " + name, subject: subject(of: parameter, operation))
        }
    }

    /// One that several operations share is not called after any of them.
    private func subject(of parameter: Parameter, _ operation: PlacedOperation) -> String {
        let name = "\(parameter.in.rawValue) parameter '\(parameter.name)'"
        func isInline(_ list: [Referenced<Parameter>]) -> Bool {
            list.contains { if case .value(let value) = $0 { value.location == parameter.location } else { false } }
        }
        if isInline(operation.operation.parameters) { return "\(name) of \(operation.title)" }
        return isInline(operation.item.parameters) ? "\(name) of \(operation.path)" : name
    }
}

extension ParameterStyle {
    /// What stands before a value that is neither a list nor an object: `;id=1`, `.1`, or nothing of its own.
    fileprivate var prefixOfScalars: String {
        switch self {
        case .matrix: ";"
        case .label: "."
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: ""
        }
    }
}
