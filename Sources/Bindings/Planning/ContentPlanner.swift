import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift of a body: of one media type, or of one of several.
struct ContentPlanner {
    let planner: TypePlanner

    /// Of the operation.
    let namespace: TypeDraft
    let directions: Directions

    /// What types made for the body are named after: `Request`, `ok`.
    let name: String

    struct Planned {
        let payload: Payload

        /// What the only content checks.
        let restrictions: RestrictionTree
    }

    /// - Returns: Nil when something cannot be expressed; it has been reported.
    func plan(_ entries: [MediaType.Entry]) -> Planned? {
        let texts = MediaTypeName.texts(of: entries.map(\.name))
        let kinds = entries.map(kind)
        var planned: [(content: Content, restrictions: RestrictionTree)] = []
        for (index, entry) in entries.enumerated() {
            let isFirst = index == preferred(kinds[index], among: entries, kinds)
            guard let content = content(entry, kinds[index], named: isFirst ? "" : texts[index] + " ") else { return nil }
            planned.append(content)
        }
        if planned.count == 1 {
            return Planned(payload: Payload(type: planned[0].content.type, contents: [planned[0].content]), restrictions: planned[0].restrictions)
        }
        return Planned(payload: choice(planned, named: texts, at: entries[0].nameLocation), restrictions: .none)
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
    ) -> (content: Content, restrictions: RestrictionTree)? {
        func plain(_ type: BuiltinType, _ encoding: Content.Encoding) -> (content: Content, restrictions: RestrictionTree) {
            (Content(mediaType: entry.name, type: .builtin(type), encoding: encoding, restrictions: nil), .none)
        }
        switch kind {
        case .json:
            let site = TypeSite(owner: namespace, text: "\(name) \(prefix)Body", directions: directions)
            let planned = entry.value.schema.map { planner.type(of: [$0], at: site) }
            let content = Content(mediaType: entry.name, type: planned?.element ?? .builtin(.jsonValue), encoding: .json, restrictions: nil)
            return (content, planned?.restrictions ?? .none)
        case .text: return plain(.string, .text)
        case .bytes, .vendor: return plain(.body, .bytes)
        case .range, .anything: return plain(.typedBody, .typedBytes)
        case .events, .lines:
            let item = StreamItemPlanner(planner: planner).item(of: entry.value, isEvent: kind == .events)
            let site = TypeSite(owner: namespace, text: "\(name) \(prefix)\(kind == .events ? "Event" : "Line")", directions: directions)
            let planned = item.schema.map { planner.type(of: [$0], at: site) }
            let type = planned?.element ?? .builtin(item.coding == .text ? .string : .jsonValue)
            let content = Content(
                mediaType: entry.name, type: kind == .events ? .events(type) : .lines(type), encoding: kind == .events ? .events(item.coding) : .lines,
                restrictions: nil)
            return (content, planned?.restrictions ?? .none)
        case .form, .multipart:
            planner.log.error("unsupported-media-type", at: entry.nameLocation, "a body of the media type '\(entry.name)' is not supported yet")
            return nil
        }
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
        let parts = planner.merger.parts(of: [schema])
        switch planner.classifier.kind(of: planner.merger.merge(parts, at: schema.location)) {
        case .structure, .array, .tuple, .dictionary, .union, .types: return true
        case .builtin(let type): return type != .string
        case .any, .null, .enumeration: return false
        }
    }
}
