import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    private struct Placed {
        let entry: Response.Entry
        let response: Response
    }

    mutating func compareResponses(_ pair: OperationPair) {
        let old = pair.old.operation.responses.compactMap { entry in sides.old.document.value(entry.response).map { Placed(entry: entry, response: $0) } }
        let new = pair.new.operation.responses.compactMap { entry in sides.new.document.value(entry.response).map { Placed(entry: entry, response: $0) } }
        let oldStatuses = Set(old.map(\.entry.status))
        var anchor = pair.new.operation.methodLocation
        for placed in old {
            let status = placed.entry.status
            let counterpart = new.first { $0.entry.status == status } ?? new.first { status.isCovered(by: $0.entry.status) }
            guard let counterpart else {
                reportRemoved(placed, pair, after: anchor, isOnly: old.count == 1)
                continue
            }
            anchor = counterpart.entry.location
            compare(placed, counterpart, pair)
        }
        for placed in new where !oldStatuses.contains(placed.entry.status) {
            if let cover = old.first(where: { placed.entry.status.isCovered(by: $0.entry.status) }) {
                compare(cover, placed, pair)
            } else {
                reportAdded(placed, pair, isOnly: new.count == 1)
            }
        }
    }

    private mutating func reportAdded(_ placed: Placed, _ pair: OperationPair, isOnly: Bool) {
        let status = placed.entry.status
        let rule: Rule = pair.new.surface != .path ? .webhookStatusAdded : status.maySucceed(isOnly: isOnly) ? .successAdded : .errorAdded
        report(
            rule, pair.title, "the status \(status.text) was added", old: nil, new: Site(placed.entry.location, value: status.text),
            [pair.new.reach(.response(status.text))])
    }

    private mutating func reportRemoved(_ placed: Placed, _ pair: OperationPair, after anchor: SourceLocation, isOnly: Bool) {
        let status = placed.entry.status
        let rule: Rule = pair.new.surface != .path ? .webhookStatusRemoved : status.maySucceed(isOnly: isOnly) ? .successRemoved : .errorRemoved
        report(
            rule, pair.title, "the status \(status.text) was removed", old: Site(placed.entry.location, value: status.text), new: nil, after: anchor,
            [pair.new.reach(.response(status.text))])
    }

    private mutating func compare(_ old: Placed, _ new: Placed, _ pair: OperationPair) {
        let status = new.entry.status.text
        let subject = name(of: new, pair)
        let (node, isNew) = node(old.response.location, new.response.location)
        schemas.graph.begin(pair.new.reach(.response(status)), at: node)
        if isNew {
            compareContent(
                sides.old.document.content(of: old.response), sides.new.document.content(of: new.response), subject,
                (.responseMediaTypeAdded, .responseMediaTypeRemoved), at: node, (old.response.location, new.response.location))
        }
        compareHeaders(
            old.response.headers, new.response.headers, of: subject, (old.response.location, new.response.location), .response(pair, status: status))
    }

    private func name(of placed: Placed, _ pair: OperationPair) -> String {
        if case .reference(let reference) = placed.entry.response, let name = reference.componentName { return "response \(name)" }
        return "response \(placed.entry.status.text) of \(pair.title)"
    }
}

// MARK: Headers

extension DocumentWalker {
    /// Where headers belong.
    enum HeaderOwner {
        /// A response: each header is a part of the operation by itself.
        case response(OperationPair, status: String)

        /// A part of a body.
        case part(Int)
    }

    private mutating func node(
        of owner: HeaderOwner, _ name: String, _ old: SourceLocation, _ new: SourceLocation, isText: Bool
    ) -> (node: Int, isNew: Bool) {
        let (node, isNew) = node(old, new)
        switch owner {
        case .response(let pair, let status):
            schemas.graph.begin(pair.new.reach(.responseHeader(status: status, name: name)), at: node, isText: isText)
        case .part(let part): schemas.graph.connect(part, to: node)
        }
        return (node, isNew)
    }

    mutating func compareHeaders(
        _ old: [Named<Referenced<Header>>], _ new: [Named<Referenced<Header>>], of subject: String, _ places: (old: SourceLocation, new: SourceLocation),
        _ owner: HeaderOwner
    ) {
        if old.isEmpty, new.isEmpty { return }
        let before = old.compactMap { entry in sides.old.document.value(entry.value).map { (entry, $0) } }
        let after = new.compactMap { entry in sides.new.document.value(entry.value).map { (entry, $0) } }
        var anchor = places.new
        for (entry, header) in before {
            guard let (counterpart, other) = after.first(where: { $0.0.name.lowercased() == entry.name.lowercased() }) else {
                let (node, _) = node(of: owner, entry.name, header.location, places.new, isText: true)
                report(
                    header.required ? .requiredRemoved : .removed, name(of: entry, subject),
                    header.required ? "the required header was removed" : "the optional header was removed", old: Site(entry.nameLocation), new: nil,
                    after: anchor,
                    at: node)
                continue
            }
            anchor = counterpart.nameLocation
            let isText = areText(sides.old.document.content(of: header), sides.new.document.content(of: other))
            let (node, isNew) = node(of: owner, counterpart.name, header.location, other.location, isText: isText)
            if isNew { compare(header, other, name(of: counterpart, subject), at: node) }
        }
        for (entry, header) in after where !before.contains(where: { $0.0.name.lowercased() == entry.name.lowercased() }) {
            let (node, _) = node(of: owner, entry.name, places.old, header.location, isText: true)
            report(
                header.required ? .requiredAdded : .added, name(of: entry, subject),
                header.required ? "a required header was added" : "an optional header was added", old: nil, new: Site(entry.nameLocation), at: node)
        }
    }

    private mutating func compare(_ old: Header, _ new: Header, _ subject: String, at node: Int) {
        func site(_ header: Header, _ keyword: String, _ value: String?) -> Site { Site(header.location, keywords: [keyword], value: value) }
        if old.required != new.required {
            report(
                new.required ? .becameRequired : .becameOptional, subject, "the header is \(new.required ? "required" : "optional") now",
                old: site(old, "required", old.required ? "required" : "optional"), new: site(new, "required", new.required ? "required" : "optional"), at: node
            )
        }
        if old.deprecated != new.deprecated {
            report(
                new.deprecated ? .deprecated : .undeprecated, subject, new.deprecated ? "it is deprecated now" : "it is no longer deprecated",
                old: site(old, "deprecated", nil), new: site(new, "deprecated", nil), at: node)
        }
        let (before, after) = (sides.old.document.content(of: old), sides.new.document.content(of: new))
        if before.map({ MediaTypeKey($0.name) }) != after.map({ MediaTypeKey($0.name) }) {
            report(
                .contentChanged, subject, "it was written as \(before?.name ?? "text") and is written as \(after?.name ?? "text") now",
                old: site(old, "content", before?.name ?? "text"), new: site(new, "content", after?.name ?? "text"), at: node)
        }
        let (oldSchema, newSchema) = (sides.old.document.schema(of: old), sides.new.document.schema(of: new))
        if old.explode != new.explode, mayBeObject(oldSchema, in: sides.old) || mayBeObject(newSchema, in: sides.new) {
            report(
                .styleChanged, subject, new.explode ? "it is exploded now" : "it is no longer exploded", old: site(old, "explode", "\(old.explode)"),
                new: site(new, "explode", "\(new.explode)"), at: node)
        }
        enter(oldSchema, newSchema, from: node, subject)
    }

    /// Lists look the same, exploded or not, in the style of headers.
    private func mayBeObject(_ schema: Schema?, in side: DocumentSide) -> Bool {
        guard let schema else { return false }
        return SchemaShape(side.slot(schema).core, in: side).allows(.object)
    }

    private func name(of header: Named<Referenced<Header>>, _ subject: String) -> String { "header '\(header.name)' of \(subject)" }
}

// MARK: Statuses

extension StatusPattern {
    /// `404` is one of `4XX`.
    fileprivate func isCovered(by other: StatusPattern) -> Bool {
        switch (self, other) {
        case (.code(let code), .range(let digit)): code / 100 == digit
        case (.code, _), (.range, _), (.default, _): false
        }
    }

    /// - Parameter isOnly: There is no other, so that `default` is what succeeds.
    fileprivate func maySucceed(isOnly: Bool) -> Bool {
        switch self {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: isOnly
        }
    }

    var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}
