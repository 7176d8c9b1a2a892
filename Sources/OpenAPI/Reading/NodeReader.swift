import BinderySpecTree

/// Reads nodes as what the specification says they are. What is not so is reported, and left out.
struct NodeReader {
    let version: SpecificationVersion
    let dialect: SchemaDialect
    let files: any DocumentFiles
    var log: DiagnosticLog
    var registry: ObjectRegistry
    var library: FileLibrary

    /// For how many more references a near name is looked for.
    var suggestionsLeft = 100

    /// Schemas of which a part is being read.
    var openSchemas: Set<SourceLocation> = []

    /// What relative references in the schema being read are resolved against; nil when that is the path of its file.
    var base: String?

    /// How many more nodes may be put in the place of a `$ref`, as those may hold further ones.
    var inclusionsLeft = 100_000
    private var nesting = 0

    init(
        version: SpecificationVersion, files: any DocumentFiles, log: DiagnosticLog, registry: ObjectRegistry = ObjectRegistry(),
        library: FileLibrary = FileLibrary()
    ) {
        self.version = version
        dialect = SchemaDialect(version)
        self.files = files
        self.log = log
        self.registry = registry
        self.library = library
    }

    /// An object whose keys are fields; unknown ones are reported.
    mutating func object(_ node: Node, _ kind: ObjectKind) -> ObjectNode? {
        var node = node
        if !kind.has(field: "$ref"), Reference(in: node) != nil {
            guard let included = included(node, kind.name) else { return nil }
            node = included
        }
        guard let mapping = self.mapping(node) else { return nil }
        registry.kinds[node.location] = kind
        let object = ObjectNode(kind: kind, mapping: mapping, location: node.location)
        for entry in mapping.entries where !entry.isExtension {
            if !kind.has(field: entry.key) {
                reportUnknown(entry, in: object)
            } else if case .null = entry.value.value, !["example", "value", "dataValue", "requestBody"].contains(entry.key) {
                reportEmpty(entry)
            } else if let first = kind.firstVersion(withField: entry.key), version < first {
                reportNewer("'\(entry.key)'", of: first, at: entry.keyLocation)
            }
        }
        return object
    }

    /// Reads a value once, however many aliases and pointers lead to it.
    mutating func value<Value: Referable>(_: Value.Type, _ node: Node) -> Value? {
        if let known = registry.values[keyPath: Value.table][node.location] { return known }
        guard let value = nested(node, Value.kind.name, { Value(node, reader: &$0) }) else { return nil }
        registry.values[keyPath: Value.table][node.location] = value
        return value
    }

    /// Reads a value that others like it may stand in.
    mutating func nested<Value>(_ node: Node, _ name: String, _ read: (inout NodeReader) -> Value?) -> Value? {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.nestingLimit else {
            log.error("nested-too-deep", at: node.location, "\(name) stands in more than \(Self.nestingLimit) others; move it to 'components'")
            return nil
        }
        return read(&self)
    }

    /// Operations have callbacks that have operations, and headers have parts that have headers: this is how deep one can be in another, as it is read by
    /// recursion.
    private static let nestingLimit = 32

    /// Reads what may be a Reference Object.
    mutating func referenced<Value: Referable>(_ node: Node) -> Referenced<Value>? {
        guard let mapping = node.object, let target = mapping["$ref"] else { return value(Value.self, node).map(Referenced.value) }
        guard let reference = Reference(in: node, base: base) else {
            reportWrongType(target, expected: "a string")
            return nil
        }
        let kept: Set = ["$ref", "summary", "description"]
        reportIgnoredSiblings(mapping.entries.filter { !kept.contains($0.key) && !$0.isExtension })
        registry.sites.append(ObjectRegistry.Site(reference: reference, type: Value.self))
        return .reference(reference)
    }
}

// MARK: Fields

extension NodeReader {
    mutating func string(_ object: ObjectNode, _ field: String) -> String? {
        object[field].flatMap { string($0) }
    }

    mutating func located(_ object: ObjectNode, _ field: String) -> Located? {
        object[field].flatMap { located($0) }
    }

    mutating func boolean(_ object: ObjectNode, _ field: String) -> Bool? {
        object[field].flatMap { boolean($0) }
    }

    mutating func strings(_ object: ObjectNode, _ field: String) -> [Located]? {
        object[field].flatMap { strings($0) }
    }

    mutating func list<Element>(_ object: ObjectNode, _ field: String, _ read: (inout NodeReader, Node) -> Element?) -> [Element] {
        guard let node = object[field], let elements = array(node) else { return [] }
        return elements.compactMap { read(&self, $0) }
    }

    /// A map from names to values, extensions left out.
    mutating func map<Value>(_ object: ObjectNode, _ field: String, _ read: (inout NodeReader, Node) -> Value?) -> [Named<Value>] {
        guard let node = object[field], let mapping = mapping(node) else { return [] }
        return mapping.entries.compactMap { entry in
            read(&self, entry.value).map { Named(name: entry.key, nameLocation: entry.keyLocation, value: $0) }
        }
    }

    mutating func referencedList<Value: Referable>(_ object: ObjectNode, _ field: String) -> [Referenced<Value>] {
        list(object, field) { $0.referenced($1) }
    }

    mutating func referencedMap<Value: Referable>(_ object: ObjectNode, _ field: String) -> [Named<Referenced<Value>>] {
        map(object, field) { $0.referenced($1) }
    }

    /// Reports a mandatory field that is not there, when it is unclear what is meant without it.
    mutating func requireField(_ object: ObjectNode, _ field: String, _ advice: String) {
        reportMissing(object, field, .error, advice)
    }

    /// Reports a mandatory field that is not there, when the meaning is clear without it.
    mutating func expectField(_ object: ObjectNode, _ field: String, _ advice: String) {
        reportMissing(object, field, .warning, advice)
    }

    private mutating func reportMissing(_ object: ObjectNode, _ field: String, _ severity: Diagnostic.Severity, _ advice: String) {
        guard object.mapping[field] == nil else { return }
        log.report(
            Diagnostic(id: "missing-field", severity: severity, location: object.location, message: "\(object.kind.name) needs '\(field)'; \(advice)"))
    }
}

// MARK: Values

extension NodeReader {
    mutating func mapping(_ node: Node) -> Node.Mapping? {
        if let mapping = node.object, Reference(in: node) == nil { return mapping }
        return instead(of: node, expected: "an object") { $0.mapping($1) }
    }

    mutating func array(_ node: Node) -> [Node]? {
        if let elements = node.array { return elements }
        return instead(of: node, expected: "an array") { $0.array($1) }
    }

    /// YAML reads `version: 1.0` as a number; what is meant is clear.
    mutating func string(_ node: Node) -> String? {
        switch node.value {
        case .string(let text): return text
        case .number(let text): return unquoted(text, node)
        case .boolean(let boolean): return unquoted(String(boolean), node)
        case .null, .array, .object: return instead(of: node, expected: "a string") { $0.string($1) }
        }
    }

    mutating func located(_ node: Node) -> Located? {
        string(node).map { Located(text: $0, location: node.location) }
    }

    mutating func strings(_ node: Node) -> [Located]? {
        array(node).map { elements in elements.compactMap { located($0) } }
    }

    mutating func boolean(_ node: Node) -> Bool? {
        if let boolean = node.boolean { return boolean }
        if let text = node.string, let boolean = Bool(text) {
            log.warning("quoted-value", at: node.location, "expected a boolean here, found a string; write \(text) without quotes")
            return boolean
        }
        return instead(of: node, expected: "true or false") { $0.boolean($1) }
    }

    /// A number exactly as written, such as `9.223372036854776e+18`.
    mutating func number(_ node: Node) -> String? {
        if let number = node.number { return number }
        if let text = node.string, NumberText.isNumber(text) {
            log.warning("quoted-value", at: node.location, "expected a number here, found a string; write \(text) without quotes")
            return text
        }
        return instead(of: node, expected: "a number") { $0.number($1) }
    }

    /// A length or a count. Nothing can be longer than `Int.max`, so what is beyond is as good as that.
    mutating func count(_ node: Node) -> Int? {
        guard let text = number(node) else { return nil }
        guard let value = NumberText.integer(text), value >= 0 else {
            log.error("wrong-type", at: node.location, "expected an integer of 0 or more here, found \(text)")
            return nil
        }
        return value
    }

    private mutating func unquoted(_ text: String, _ node: Node) -> String {
        log.warning("unquoted-string", at: node.location, "expected a string here, found \(node.kindName); put \(text) in quotes")
        return text
    }
}

// MARK: Reports

extension NodeReader {
    mutating func reportWrongType(_ node: Node, expected: String) {
        log.error("wrong-type", at: node.location, "expected \(expected) here, found \(node.kindName)")
    }

    mutating func reportEmpty(_ entry: Node.Mapping.Entry) {
        log.warning("empty-value", at: entry.keyLocation, "'\(entry.key)' has no value; it is read as if it were not there: write its value or remove it")
    }

    mutating func reportNewer(_ what: String, of first: SpecificationVersion, at location: SourceLocation) {
        log.warning("newer-syntax", at: location, "\(what) does not belong to \(version.name); it is read as \(first.name) means it")
    }

    mutating func reportIgnoredSiblings(_ siblings: [Node.Mapping.Entry]) {
        guard let first = siblings.first else { return }
        let names = siblings.map { "'\($0.key)'" }.joined(separator: ", ")
        log.warning("ref-siblings-ignored", at: first.keyLocation, "\(names) beside '$ref' does not count; move it to what is referred to, or remove it")
    }
}
