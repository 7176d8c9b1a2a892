import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    mutating func compareBodies(_ pair: OperationPair) {
        let old = pair.old.operation.requestBody.flatMap(sides.old.document.value)
        let new = pair.new.operation.requestBody.flatMap(sides.new.document.value)
        let reach = pair.new.reach(.requestBody)
        switch (old, new) {
        case (nil, nil): return
        case (nil, let body?):
            let (node, _) = node(pair.old.operation.location.written, body.location)
            schemas.graph.begin(reach, at: node)
            report(
                body.required ? .requiredAdded : .added, name(of: pair.new), body.required ? "a required body was added" : "an optional body was added",
                old: nil,
                new: Site(body.location, value: mediaTypes(of: body)), at: node)
        case (let body?, nil):
            let (node, _) = node(body.location, pair.new.operation.location.written)
            schemas.graph.begin(reach, at: node)
            report(
                body.required ? .requiredRemoved : .removed, name(of: pair.old),
                body.required ? "the required body was removed" : "the optional body was removed", old: Site(body.location, value: mediaTypes(of: body)),
                new: nil,
                after: pair.new.operation.methodLocation, at: node)
        case (let before?, let after?): compare(before, after, pair, reach)
        }
    }

    private mutating func compare(_ old: RequestBody, _ new: RequestBody, _ pair: OperationPair, _ reach: Reach) {
        let (node, isNew) = node(old.location, new.location)
        schemas.graph.begin(reach, at: node)
        guard isNew else { return }
        let subject = name(of: pair.new)
        if old.required != new.required {
            report(
                new.required ? .becameRequired : .becameOptional, subject, "the body is \(new.required ? "required" : "optional") now",
                old: Site(old.location, keywords: ["required"], value: old.required ? "required" : "optional"),
                new: Site(new.location, keywords: ["required"], value: new.required ? "required" : "optional"), at: node)
        }
        let rules: (added: Rule, removed: Rule) =
            pair.new.surface == .path ? (.requestMediaTypeAdded, .requestMediaTypeRemoved) : (.webhookMediaTypeAdded, .webhookMediaTypeRemoved)
        compareContent(
            sides.old.document.content(of: old), sides.new.document.content(of: new), subject, rules, at: node, (old.location, new.location))
    }

    /// `the request body of POST /pets`; one of the components goes by its own name.
    private func name(of operation: PlacedOperation) -> String {
        if case .reference(let reference)? = operation.operation.requestBody, let name = reference.componentName { return "request body \(name)" }
        return "request body of \(operation.title)"
    }

    private func mediaTypes(of body: RequestBody) -> String { body.content.map(\.name).joined(separator: ", ") }
}

extension Reference {
    /// `#/components/responses/NotFound` → `NotFound`
    var componentName: String? { target.split(separator: "/").last.map(String.init) }
}

// MARK: Media types

extension DocumentWalker {
    mutating func compareContent(
        _ old: [MediaType.Entry], _ new: [MediaType.Entry], _ subject: String, _ rules: (added: Rule, removed: Rule), at node: Int,
        _ places: (old: SourceLocation, new: SourceLocation)
    ) {
        let oldKeys = old.map { MediaTypeKey($0.name) }
        let newKeys = new.map { MediaTypeKey($0.name) }
        var anchor: SourceLocation?
        for (position, entry) in old.enumerated() {
            let counterpart = newKeys.firstIndex(of: oldKeys[position]) ?? newKeys.firstIndex { $0.covers(oldKeys[position]) }
            guard let counterpart else {
                let change = Change(
                    .rule(rules.removed), .text(subject), "\(entry.name) was removed", old: Site(entry.nameLocation, value: entry.name), new: nil,
                    after: anchor ?? places.new)
                schemas.log.add(change, at: node)
                continue
            }
            anchor = new[counterpart].nameLocation
            compare(entry.value, new[counterpart].value, subject, at: node)
        }
        for (position, entry) in new.enumerated() where !oldKeys.contains(where: { $0.covers(newKeys[position]) }) {
            let change = Change(
                .rule(rules.added), .text(subject), "\(entry.name) was added", old: nil, new: Site(entry.nameLocation, value: entry.name))
            schemas.log.add(change, at: node)
        }
    }

    private mutating func compare(_ old: MediaType, _ new: MediaType, _ subject: String, at node: Int) {
        let (media, isNew) = self.node(old.location, new.location)
        schemas.graph.connect(node, to: media)
        guard isNew else { return }
        enter(old.schema, new.schema, from: media, subject)
        enter(old.itemSchema, new.itemSchema, from: media, "an item of the \(subject)")
        for (before, after) in old.encoding.pairs(new.encoding) { compare(before, after, subject, at: media, (old.location, new.location)) }
    }

    private mutating func compare(
        _ old: Named<Encoding>?, _ new: Named<Encoding>?, _ subject: String, at node: Int, _ places: (old: SourceLocation, new: SourceLocation)
    ) {
        guard let name = old?.name ?? new?.name else { return }
        let subject = "\(name) in \(subject)"
        func site(_ encoding: Named<Encoding>?, _ place: SourceLocation, _ keywords: [String], _ value: String?) -> Site {
            Site(encoding?.value.location ?? place, keywords: encoding == nil ? ["encoding"] : keywords, value: value)
        }
        let (oldType, newType) = (old?.value.contentType, new?.value.contentType)
        if oldType.map(Self.mediaTypeKeys) != newType.map(Self.mediaTypeKeys) {
            report(
                .partTypeChanged, subject, ShapeComparison.message("contentType", old: oldType, new: newType),
                old: site(old, places.old, ["contentType"], oldType),
                new: site(new, places.new, ["contentType"], newType), at: node)
        }
        let (oldStyle, newStyle) = (old?.value.styleText ?? "", new?.value.styleText ?? "")
        if oldStyle != newStyle {
            report(
                .partStyleChanged, subject, "the style was \(oldStyle.isEmpty ? "standard" : oldStyle) and is \(newStyle.isEmpty ? "standard" : newStyle) now",
                old: site(old, places.old, ["style", "explode", "allowReserved"], oldStyle),
                new: site(new, places.new, ["style", "explode", "allowReserved"], newStyle), at: node)
        }
        compareHeaders(
            old?.value.headers ?? [], new?.value.headers ?? [], of: subject, (old?.value.location ?? places.old, new?.value.location ?? places.new),
            .part(node))
    }

    private static func mediaTypeKeys(_ list: String) -> Set<MediaTypeKey> { Set(list.split(separator: ",").map { MediaTypeKey(String($0)) }) }
}

extension PartEncodings {
    /// The encodings of both, by the property they are for.
    fileprivate func pairs(_ other: PartEncodings) -> [(Named<Encoding>?, Named<Encoding>?)] {
        let byName = Dictionary(other.named.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(named.map(\.name))
        return named.map { ($0, byName[$0.name]) } + other.named.filter { !known.contains($0.name) }.map { (nil, $0) }
    }
}

extension Encoding {
    fileprivate var styleText: String {
        guard style != nil || explode != nil || allowReserved != nil else { return "" }
        let style = style ?? .form
        let isExploded = explode ?? (style == .form)
        return style.rawValue + (isExploded ? ", exploded" : "") + (allowReserved == true ? ", reserved characters allowed" : "")
    }
}
