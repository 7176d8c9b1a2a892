import BinderyCLibYAML

/// Builds the tree of one document from libyaml's events: resolves scalars, aliases and merge keys (YAML 1.2.2 section 3.1, "compose" and "construct").
///
/// Open collections are kept on a stack, so the nesting of the document is not the nesting of calls.
struct YAMLComposer {
    private let limits: ParserLimits
    private let documentSize: Int
    private let marks: YAMLMarks
    private let schema = YAMLCoreSchema()

    private var collections: [Collection] = []
    private var elements: [Node] = []
    private var entries: [Node.Mapping.Entry] = []
    private var anchors: [String: Anchor] = [:]
    private var root: Composed?

    /// How many nodes the document has come to so far, aliases followed.
    private var nodeCount = 0
    private var mergedEntryCount = 0

    init(limits: ParserLimits, documentSize: Int, marks: YAMLMarks) {
        self.limits = limits
        self.documentSize = documentSize
        self.marks = marks
    }

    /// Takes the next event; the root once the stream has ended.
    mutating func take(_ event: yaml_event_t, log: inout DiagnosticLog) throws(SyntaxError) -> Node? {
        let location = marks.location(event.start_mark)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            guard root == nil else {
                throw SyntaxError("multiple-documents", at: location, "a second document begins here; a file must hold one, so split it or remove the '---'")
            }
        case YAML_SCALAR_EVENT:
            scalar(event, at: location, log: &log)
        case YAML_ALIAS_EVENT:
            try alias(String(cString: event.data.alias.anchor), at: location, log: &log)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            try open(.sequence, anchor: start.anchor, tag: start.tag, at: location, log: &log)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            try open(.mapping, anchor: start.anchor, tag: start.tag, at: location, log: &log)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            try close(log: &log)
        case YAML_STREAM_END_EVENT:
            guard let root, root.keyText != "" || root.node.string != nil else {
                throw .emptyDocument(at: marks.start)
            }
            return root.node
        default:
            break
        }
        return nil
    }

    // MARK: Scalars and aliases

    private mutating func scalar(_ event: yaml_event_t, at location: SourceLocation, log: inout DiagnosticLog) {
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: UnsafePointer(scalar.value), count: scalar.length)
        let text = String(decoding: bytes, as: UTF8.self)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let tag = scalar.tag.map { YAMLTag(String(cString: $0)) }
        nodeCount += 1

        if expectsKey, tag == .merge || tag == nil && isPlain && text == "<<" {
            expectMerge(at: location, log: &log)
            return
        }
        let value: Node.Value
        if expectsKey, scalar.anchor == nil, tag == nil {
            value = .string(text)
        } else {
            value = self.value(of: bytes, text, isPlain: isPlain, tag: tag, at: location, log: &log)
        }
        let composed = Composed(node: Node(value, at: location), nodeCount: 1, height: 0, keyText: text)
        if let anchor = scalar.anchor { anchors[String(cString: anchor)] = .complete(composed) }
        accept(composed, at: location, log: &log)
    }

    private func value(
        of bytes: UnsafeBufferPointer<UInt8>, _ text: String, isPlain: Bool, tag: YAMLTag?, at location: SourceLocation, log: inout DiagnosticLog
    ) -> Node.Value {
        warnOfUnknown(tag, at: location, log: &log)
        let isText = tag == .string || !isPlain && tag?.readsQuotedText != true
        let resolution = isText ? .string : schema.resolve(bytes)
        let value: Node.Value
        switch resolution {
        case .null: value = .null
        case .boolean(let boolean): value = .boolean(boolean)
        case .number(let number): value = .number(number)
        case .string: value = .string(text)
        case .refused(let id, let reason):
            log.error(id, at: location, reason)
            return .null
        }
        if let tag, !tag.allows(value) { reportMismatch(tag, at: location, log: &log) }
        return value
    }

    private mutating func alias(_ name: String, at location: SourceLocation, log: inout DiagnosticLog) throws(SyntaxError) {
        switch anchors[name] {
        case .complete(let target):
            nodeCount += target.nodeCount
            let limit = max(limits.expandedNodes, documentSize.multipliedReportingOverflow(by: limits.expandedNodesPerByte).partialValue)
            guard nodeCount <= limit else {
                throw SyntaxError(
                    "expansion-limit", at: location, "with its aliases followed the document has more than \(limit) values; use fewer aliases of aliases")
            }
            try limitDepth(adding: target.height, at: location)
            accept(target, at: location, log: &log)
        case .open(let start):
            throw SyntaxError(
                "cyclic-alias", at: location,
                "'*\(name)' lies inside what it stands for, which begins on line \(start.line); a document cannot contain itself")
        case nil:
            // Thrown, as a suggestion for each of a hundred thousand such names would be a matter of hours.
            let suggestion = NearestName(among: anchors.keys.sorted()).suggestion(for: name)
            throw SyntaxError("undefined-alias", at: location, "no anchor '&\(name)' comes before this alias\(suggestion)")
        }
    }

    // MARK: Collections

    private mutating func open(
        _ shape: Collection.Shape, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at location: SourceLocation,
        log: inout DiagnosticLog
    ) throws(SyntaxError) {
        try limitDepth(adding: 1, at: location)
        if let tag = tag.map({ YAMLTag(String(cString: $0)) }) {
            warnOfUnknown(tag, at: location, log: &log)
            if !tag.allows(shape == .sequence ? .array([]) : .object(Node.Mapping([]))) { reportMismatch(tag, at: location, log: &log) }
        }
        let name = anchor.map { String(cString: $0) }
        if let name { anchors[name] = .open(location) }
        let start = shape == .sequence ? elements.count : entries.count
        collections.append(Collection(shape: shape, location: location, anchor: name, start: start, nodesBefore: nodeCount))
        nodeCount += 1
    }

    private mutating func close(log: inout DiagnosticLog) throws(SyntaxError) {
        guard let collection = collections.popLast() else { return }
        let value: Node.Value
        switch collection.shape {
        case .sequence:
            value = .array(elements.removeTail(from: collection.start))
        case .mapping:
            var mapping = Node.Mapping(reportingDuplicatesOf: entries.removeTail(from: collection.start), log: &log)
            if let merge = collection.merge { mapping = try merged(merge, into: mapping) }
            value = .object(mapping)
        }
        let composed = Composed(
            node: Node(value, at: collection.location), nodeCount: nodeCount - collection.nodesBefore, height: collection.height + 1, keyText: nil)
        if let anchor = collection.anchor { anchors[anchor] = .complete(composed) }
        accept(composed, at: collection.location, log: &log)
    }

    /// Gives a value its place: as a key, as the value of a key, as an element, or as the root.
    ///
    /// - Parameter location: Where it stands; for an alias, that of the alias.
    private mutating func accept(_ composed: Composed, at location: SourceLocation, log: inout DiagnosticLog) {
        guard let last = collections.indices.last else {
            root = composed
            return
        }
        switch collections[last].shape {
        case .sequence:
            elements.append(composed.node)
            collections[last].contain(composed.height)
        case .mapping:
            switch collections[last].key {
            case nil:
                collections[last].key = key(composed, at: location, log: &log)
            case .text(let text, let keyLocation):
                entries.append(Node.Mapping.Entry(key: text, keyLocation: keyLocation, value: composed.node))
                collections[last].contain(composed.height)
                collections[last].key = nil
            case .merge:
                // What is merged loses its own braces, and the brackets of the list.
                collections[last].contain(composed.height - (composed.node.array == nil ? 1 : 2))
                let position = entries.count - collections[last].start
                collections[last].merge = merge(composed.node, at: location, position: position, log: &log) ?? collections[last].merge
                collections[last].key = nil
            case .refused:
                collections[last].key = nil
            }
        }
    }

    private var expectsKey: Bool {
        guard let collection = collections.last else { return false }
        return collection.shape == .mapping && collection.key == nil
    }

    private func key(_ composed: Composed, at location: SourceLocation, log: inout DiagnosticLog) -> Collection.Key {
        if let text = composed.keyText { return .text(text, location) }
        log.error(
            "key-not-scalar", at: location, "a key must be text, and this one is \(composed.node.kindName); put it in quotes if its brackets belong to it")
        return .refused
    }

    private func limitDepth(adding height: Int, at location: SourceLocation) throws(SyntaxError) {
        guard collections.count + height <= limits.depth else {
            throw SyntaxError("depth-limit", at: location, "arrays and objects lie more than \(limits.depth) deep in one another here")
        }
    }

    // MARK: Merge keys (https://yaml.org/type/merge.html)

    private mutating func expectMerge(at location: SourceLocation, log: inout DiagnosticLog) {
        guard let last = collections.indices.last else { return }
        if let first = collections[last].mergeKey {
            log.error("duplicate-key", at: location, "the key '<<' is already on line \(first.line) of the same object; merge a list: '<<: [*first, *second]'")
            collections[last].key = .refused
        } else {
            collections[last].mergeKey = location
            collections[last].key = .merge
        }
    }

    private func merge(_ node: Node, at location: SourceLocation, position: Int, log: inout DiagnosticLog) -> Collection.Merge? {
        var mappings: [Node.Mapping] = []
        for source in node.array ?? [node] {
            guard let mapping = source.object else {
                log.error("invalid-merge", at: location, "'<<' merges an object or a list of objects, and this is \(source.kindName)")
                return nil
            }
            mappings.append(mapping)
        }
        return Collection.Merge(mappings: mappings, position: position, location: location)
    }

    /// The mapping's own keys win over merged ones, and earlier merged mappings over later ones; merged entries stand where the merge key stands.
    private mutating func merged(_ merge: Collection.Merge, into mapping: Node.Mapping) throws(SyntaxError) -> Node.Mapping {
        let limit = max(limits.mergedEntries, documentSize)
        var known = Set(mapping.entries.map(\.key))
        var additions: [Node.Mapping.Entry] = []
        for source in merge.mappings {
            mergedEntryCount += source.entries.count
            guard mergedEntryCount <= limit else {
                throw SyntaxError("expansion-limit", at: merge.location, "merge keys copy more than \(limit) entries in this document; merge less")
            }
            for entry in source.entries where known.insert(entry.key).inserted { additions.append(entry) }
        }
        var merged = mapping.entries
        merged.insert(contentsOf: additions, at: min(merge.position, merged.count))
        return Node.Mapping(merged)
    }

    // MARK: Tags

    private func warnOfUnknown(_ tag: YAMLTag?, at location: SourceLocation, log: inout DiagnosticLog) {
        guard case .other(let name) = tag else { return }
        log.warning("unknown-tag", at: location, "the tag '\(name)' means nothing here and is ignored")
    }

    private func reportMismatch(_ tag: YAMLTag, at location: SourceLocation, log: inout DiagnosticLog) {
        log.error("tag-mismatch", at: location, "the value is not what its tag \(tag.shorthand) says; change the one or the other")
    }
}

extension YAMLComposer {
    /// A value that is read to its end.
    private struct Composed {
        let node: Node

        /// Itself and all that is in it, aliases followed.
        let nodeCount: Int

        /// The number of collections inside one another, itself included; 0 for a scalar.
        let height: Int

        /// For a scalar, its text, which is what it is called as a key.
        let keyText: String?
    }

    private enum Anchor {
        case open(SourceLocation)
        case complete(Composed)
    }

    /// A sequence or mapping that is still open, and where its content begins on the stack of its kind.
    private struct Collection {
        enum Shape {
            case sequence, mapping
        }

        enum Key {
            case text(String, SourceLocation)
            case merge
            case refused
        }

        struct Merge {
            let mappings: [Node.Mapping]
            let position: Int
            let location: SourceLocation
        }

        let shape: Shape
        let location: SourceLocation
        let anchor: String?
        let start: Int
        let nodesBefore: Int
        var height = 0
        var key: Key?
        var mergeKey: SourceLocation?
        var merge: Merge?

        mutating func contain(_ height: Int) {
            self.height = Swift.max(self.height, height)
        }
    }
}
