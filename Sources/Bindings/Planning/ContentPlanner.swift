import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift of a body: of one media type, or of one of several.
struct ContentPlanner {
    let planner: TypePlanner

    /// What the types stand in that the body needs.
    let namespace: TypeDraft
    let directions: Directions

    /// What types made for the body are named after: `Request`, `ok`.
    let name: String

    struct Planned {
        let payload: Payload

        /// What the only content checks.
        let restrictions: RestrictionTree
    }

    /// - Parameter entries: At least one.
    func plan(_ entries: [MediaType.Entry]) -> Planned {
        let texts = MediaTypeName.texts(of: entries.map(\.name))
        let kinds = entries.map(kind)
        let planned = entries.indices.map { index in
            let isFirst = index == preferred(kinds[index], among: entries, kinds)
            return content(entries[index], kinds[index], named: isFirst ? "" : texts[index] + " ")
        }
        if planned.count == 1 {
            return Planned(payload: Payload(type: planned[0].content.type, contents: [planned[0].content]), restrictions: planned[0].restrictions)
        }
        return Planned(payload: choice(planned, named: texts, at: entries[0].nameLocation), restrictions: .none)
    }

    /// The whole query string, which is JSON, a form or text.
    ///
    /// - Returns: Nil when it is of another media type; that has been reported.
    func plan(queryString entry: MediaType.Entry, at site: TypeSite) -> (content: Content, restrictions: RestrictionTree)? {
        switch MediaTypeKind(entry.name) {
        case .json: return json(entry, at: site)
        case .form: return form(entry, at: site)
        case .text: return content(entry, .builtin(.string), .text)
        case .multipart, .bytes, .anything, .range, .vendor, .lines, .events:
            planner.log.error(
                "unsupported-parameter-content", at: entry.nameLocation,
                "a query string cannot be written as '\(entry.name)'; only JSON, a form and text can")
            return nil
        }
    }

    /// Which of the media types of one kind names its type without saying the media type: the usual one of the kind, else the first.
    private func preferred(_ kind: MediaTypeKind, among entries: [MediaType.Entry], _ kinds: [MediaTypeKind]) -> Int? {
        let indices = entries.indices.filter { kinds[$0] == kind }
        return indices.first { ["application/json", "multipart/form-data"].contains(entries[$0].name) } ?? indices.first
    }

    private func choice(_ planned: [(content: Content, restrictions: RestrictionTree)], named texts: [String], at location: SourceLocation) -> Payload {
        var scope = NameScope(.enumerationCase)
        let (names, _) = scope.names(for: texts)
        let draft = planner.makeDraft(
            at: TypeSite(owner: namespace, text: name + " Content", directions: directions), location: location)
        draft.kind = .contentChoice(ContentChoice(cases: zip(names, planned).map { ContentChoice.Case(name: $0, content: $1.content) }))
        draft.contentRestrictions = planned.map(\.restrictions)
        return Payload(type: .named(draft.id), contents: planned.map(\.content))
    }

    // MARK: One media type

    private func content(
        _ entry: MediaType.Entry, _ kind: MediaTypeKind, named prefix: String
    ) -> (content: Content, restrictions: RestrictionTree) {
        switch kind {
        case .json:
            return json(entry, at: TypeSite(owner: namespace, text: "\(name) \(prefix)Body", directions: directions))
        case .text: return content(entry, .builtin(.string), .text)
        case .bytes, .vendor: return content(entry, .builtin(.body), .bytes)
        case .range, .anything: return content(entry, .builtin(.typedBody), .typedBytes)
        case .form:
            return form(entry, at: TypeSite(owner: namespace, text: "\(name) \(prefix)Form", directions: directions))
        case .multipart:
            let site = TypeSite(owner: namespace, text: "\(name) \(prefix)Multipart", directions: directions)
            let planned = MultipartPlanner(planner: planner, entry: entry, site: site).plan()
            return content(entry, planned.type, planned.encoding, planned.restrictions)
        case .events, .lines:
            let item = StreamItemPlanner(planner: planner).item(of: entry.value, isEvent: kind == .events)
            let site = TypeSite(owner: namespace, text: "\(name) \(prefix)\(kind == .events ? "Event" : "Line")", directions: directions)
            let planned = item.schema.map { planner.type(of: [$0], at: site) }
            let type = planned?.element ?? .builtin(item.coding == .text ? .string : .jsonValue)
            let restrictions = planned?.restrictions ?? .none
            if kind == .lines { return content(entry, .lines(type), .lines, restrictions) }
            return content(entry, .events(type), .events(item.coding), restrictions)
        }
    }

    private func json(_ entry: MediaType.Entry, at site: TypeSite) -> (content: Content, restrictions: RestrictionTree) {
        let planned = entry.value.schema.map { planner.type(of: [$0], at: site) }
        return content(entry, planned?.element ?? .builtin(.jsonValue), .json, planned?.restrictions ?? .none)
    }

    /// Without a schema a form consists of texts, and what is no object is a text itself.
    private func form(_ entry: MediaType.Entry, at site: TypeSite) -> (content: Content, restrictions: RestrictionTree) {
        guard let schema = entry.value.schema else {
            return content(entry, .dictionary(.builtin(.string)), .form(FormFields(fields: [], others: nil, lists: [])))
        }
        switch planner.classifier.kind(of: planner.merged([schema])) {
        case .any, .structure, .dictionary, .union:
            let planned = planner.type(of: [schema], at: site)
            let form = FormPlanner(planner: planner, encodings: entry.value.encoding.named, isMultipart: false)
            return content(entry, planned.type, .form(form.fields(of: schema, names: false)), planned.restrictions)
        case .null, .builtin, .enumeration, .array, .tuple, .types:
            planner.log.warning("untyped-content", at: entry.nameLocation, "only an object can be written as '\(entry.name)'; the body is its text")
            return content(entry, .builtin(.string), .text)
        }
    }

    private func content(
        _ entry: MediaType.Entry, _ type: TypeReference, _ encoding: Content.Encoding, _ restrictions: RestrictionTree = .none
    ) -> (content: Content, restrictions: RestrictionTree) {
        (Content(mediaType: entry.name, type: type, encoding: encoding, restrictions: nil, origin: Origin(entry.nameLocation)), restrictions)
    }

    /// What does not say how it is written is JSON where the schema describes more than a text.
    private func kind(of entry: MediaType.Entry) -> MediaTypeKind {
        let kind = MediaTypeKind(entry.name)
        switch kind {
        case .anything, .vendor: return hasStructure(entry.value.schema) ? .json : kind
        case .json, .text, .form, .multipart, .bytes, .range, .events, .lines: return kind
        }
    }

    private func hasStructure(_ schema: Schema?) -> Bool {
        guard let schema else { return false }
        switch planner.classifier.kind(of: planner.merged([schema])) {
        case .structure, .array, .tuple, .dictionary, .union, .types: return true
        case .builtin(let type): return type != .string
        case .any, .null, .enumeration: return false
        }
    }
}
