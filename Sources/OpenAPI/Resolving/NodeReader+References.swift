import BinderySpecTree

extension NodeReader {
    /// Where a reference leads; what is wrong has been reported when that is nowhere.
    ///
    /// - Parameter kind: What is wanted, for advice; nil when anything is.
    mutating func destination(of reference: Reference, _ kind: ObjectKind?) -> Destination? {
        let target = ReferenceTarget(reference.target)
        guard let resource = resource(of: target, reference) else { return nil }
        switch target.place {
        case .pointer(let pointer):
            let resource = resource.root.resolve(pointer) == nil ? wholeFile(of: resource, holding: pointer, reference) ?? resource : resource
            if let found = destination(at: pointer, in: resource, reference, kind) { return found }
        case .anchor(let anchor):
            let anchors = library.anchors(of: resource)
            if let node = anchors[anchor] { return Destination(node: node, base: resource.base) }
            let known = spendSuggestion() ? anchors.keys.sorted() : []
            let nearest = NearestName(among: known).nearest(to: anchor).map { "; did you mean '\(target.prefix)#\($0)'?" } ?? "; a pointer begins with '#/'"
            log.error("undefined-reference", at: reference.location, "no schema has the anchor '\(anchor)'\(nearest)")
        case nil:
            log.error(
                "undefined-reference", at: reference.location,
                "'\(reference.target)' points to nothing; a reference to a part of a document goes on with '#/'")
        }
        return nil
    }

    /// By the letter a pointer starts at the `$id` around it (JSON Schema 2020-12 Core, section 8.2.1). Who writes `#/components/schemas/Pet` means the document.
    private mutating func wholeFile(of resource: Resource, holding pointer: JSONPointer, _ reference: Reference) -> Resource? {
        guard let file = library.file(resource.file), file.identifier != resource.base, file.root.resolve(pointer) != nil else { return nil }
        log.warning(
            "reference-past-identifier", at: reference.location,
            "'\(reference.target)' is nowhere in '\(resource.base ?? "")', which is the '$id' around it; it is read as a place of the whole file: write the name of the file before '#'"
        )
        return Resource(file: resource.file, root: file.root, base: file.identifier)
    }

    /// Looking for near names takes time in proportion to the document.
    mutating func spendSuggestion() -> Bool {
        suggestionsLeft -= 1
        return suggestionsLeft >= 0
    }
}

// MARK: Documents

extension NodeReader {
    /// The tree that the fragment of a reference starts from.
    private mutating func resource(of target: ReferenceTarget, _ reference: Reference) -> Resource? {
        let path = reference.location.file
        guard let file = library.file(path) else { return nil }
        guard let document = target.document else {
            if let base = reference.base, base != file.identifier, let resource = library.resource(base) { return resource }
            return Resource(file: path, root: file.root, base: file.identifier)
        }
        let base = reference.base ?? file.identifier
        let request = FileLibrary.Request(document: document, base: base, file: path)
        if let known = library.answers[request] { return known }
        let uri = URIReference(document).resolved(against: base.map(URIReference.init))
        if uri.scheme != nil || base != nil || file.hasResources, let known = library.resource(uri.withoutFragment) { return known }
        library.answers[request] = self.file(document, uri, from: path, reference)
        return library.answers[request]
    }

    private mutating func file(_ document: String, _ uri: URIReference, from path: SourcePath, _ reference: Reference) -> Resource? {
        let isURL = uri.scheme != nil && uri.scheme != "file"
        do {
            return try resource(at: files.path(of: isURL ? uri.withoutFragment : document, from: path.string), identifier: isURL ? uri : nil, reference)
        } catch {
            // Whoever gives files URLs that lead nowhere refers to their neighbours all the same: in pets.yaml, called https://example.com/pets.yaml,
            // 'toys.yaml' → the file beside it
            let isRelative = URIReference(document).scheme == nil
            if isURL, isRelative, let beside = try? files.path(of: document, from: path.string),
                library.entries[beside] != nil || (try? files.file(at: beside)) != nil
            {
                return resource(at: beside, identifier: nil, reference)
            }
            log.error(error.id, at: reference.location, error.message)
            return nil
        }
    }

    /// - Parameter identifier: The URL the file stands for.
    private mutating func resource(at path: String, identifier: URIReference?, _ reference: Reference) -> Resource? {
        if library.entries[path] == nil { library.entries[path] = entry(at: path, identifier: identifier, reference) }
        switch library.entries[path] {
        case .file(let path)?: return library.file(path).map { Resource(file: path, root: $0.root, base: $0.identifier) }
        case .unavailable(let problem)?: log.error(problem.id, at: reference.location, problem.message)
        case .unreadable?, nil: break
        }
        return nil
    }

    private mutating func entry(at path: String, identifier: URIReference?, _ reference: Reference) -> FileLibrary.Entry {
        let source: SourceFile
        do {
            source = try files.file(at: path)
        } catch {
            return .unavailable(error)
        }
        let path = SourcePath(source.path)
        if library.file(path) != nil { return .file(path) }
        library.add(source)
        guard let file = FileReader().read(source, identifier: identifier?.withoutFragment, log: &log) else {
            log.error("unreadable-reference", at: reference.location, "'\(source.path)' cannot be understood; what is wrong in it is said at its place")
            return .unreadable
        }
        library.add(file, at: path)
        return .file(path)
    }
}

// MARK: Pointers

extension NodeReader {
    private mutating func destination(at pointer: JSONPointer, in resource: Resource, _ reference: Reference, _ kind: ObjectKind?) -> Destination? {
        var place = Destination(node: resource.root, base: resource.base)
        for (position, token) in pointer.tokens.enumerated() {
            if let next = place.node.resolve(JSONPointer(tokens: [token])) {
                place = Destination(node: next, base: next.object?.base(in: place.base) ?? place.base)
            } else if let next = step(token, throughReferenceAt: place) {
                log.warning(
                    "reference-through-reference", at: reference.location,
                    "'\(reference.target)' goes through another '$ref' before '\(token)'; point to the place itself")
                place = next
            } else {
                reportUndefined(reference, pointer, position, in: place.node, resource, kind)
                return nil
            }
        }
        return place
    }

    /// By the letter a pointer ends at a `$ref`; what is meant by one that goes on is clear.
    private mutating func step(_ token: String, throughReferenceAt place: Destination) -> Destination? {
        var place = place
        for _ in 0..<16 {
            guard let reference = Reference(in: place.node, base: place.base), let next = plainDestination(of: reference) else { return nil }
            if let found = next.node.resolve(JSONPointer(tokens: [token])) { return Destination(node: found, base: next.base) }
            place = next
        }
        return nil
    }

    /// What a pointer leads to that goes through no other reference.
    private mutating func plainDestination(of reference: Reference) -> Destination? {
        let target = ReferenceTarget(reference.target)
        guard case .pointer(let pointer) = target.place, let resource = resource(of: target, reference), let node = resource.root.resolve(pointer) else {
            return nil
        }
        return Destination(node: node, base: resource.base)
    }

    private mutating func reportUndefined(
        _ reference: Reference, _ pointer: JSONPointer, _ position: Int, in node: Node, _ resource: Resource, _ kind: ObjectKind?
    ) {
        let advice = advice(reference, pointer, position, in: node, resource, kind)
        log.error("undefined-reference", at: reference.location, "nothing is at '\(reference.target)'\(advice)")
    }

    private mutating func advice(
        _ reference: Reference, _ pointer: JSONPointer, _ position: Int, in node: Node, _ resource: Resource, _ kind: ObjectKind?
    ) -> String {
        let document = ReferenceTarget(reference.target).prefix
        let token = pointer.tokens[position]
        if let section = kind?.componentSection, let last = pointer.tokens.last {
            let elsewhere = JSONPointer(tokens: ["components", section, last])
            if resource.root.resolve(elsewhere) != nil { return "; did you mean '\(document)#\(elsewhere)'?" }
        }
        let names = spendSuggestion() ? node.object?.entries.map(\.key) ?? [] : []
        if let nearest = NearestName(among: names).nearest(to: token) {
            guard position + 1 < pointer.tokens.count else { return "; did you mean '\(nearest)'?" }
            let corrected = JSONPointer(tokens: pointer.tokens[..<position] + [nearest] + pointer.tokens[(position + 1)...])
            return resource.root.resolve(corrected) == nil
                ? "; did you mean '\(nearest)' instead of '\(token)'?" : "; did you mean '\(document)#\(corrected)'?"
        }
        return position + 1 == pointer.tokens.count ? "; define '\(token)' there or correct the reference" : "; there is no '\(token)' on the way"
    }
}

extension ReferenceTarget {
    /// What stands before `#`.
    fileprivate var prefix: String { document ?? "" }
}
