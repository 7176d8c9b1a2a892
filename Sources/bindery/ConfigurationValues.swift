import BinderyBindings
import BinderySpecTree

/// Reads the values of the configuration. Whatever is not what it should be is reported at its place.
struct ConfigurationValues {
    private(set) var log = DiagnosticLog()

    mutating func error(_ id: String, at location: SourceLocation, _ message: String) {
        log.error(id, at: location, message)
    }

    /// An object of known keys: a misspelled option must not be taken for none.
    mutating func fields(of node: Node, known: [String]) -> Node.Mapping? {
        guard let fields = mapping(node) else { return nil }
        for entry in fields.entries where !known.contains(entry.key) {
            error("unknown-key", at: entry.keyLocation, "there is no option '\(entry.key)'\(Suggestion(for: entry.key, among: known).text)")
        }
        return fields
    }

    mutating func mapping(_ node: Node) -> Node.Mapping? {
        guard let mapping = node.object else {
            error("wrong-type", at: node.location, "expected an object here, found \(node.kindName)")
            return nil
        }
        return mapping
    }

    mutating func text(_ node: Node) -> ConfiguredText? {
        guard let text = node.string, !text.isEmpty else {
            error("wrong-type", at: node.location, "expected a text here, found \(node.kindName)")
            return nil
        }
        return ConfiguredText(text, at: node.location)
    }

    /// Texts, or one text for a list of one.
    mutating func texts(_ node: Node) -> [ConfiguredText] {
        guard let elements = node.array else { return [text(node)].compactMap(\.self) }
        return elements.compactMap { text($0) }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node, of key: String) -> Choice? {
        if let choice = node.string.flatMap(Choice.init) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let suggestion = node.string.map { Suggestion(for: $0, among: known).text } ?? ""
        error("wrong-value", at: node.location, "'\(key)' is one of \(known.joined(separator: ", "))\(suggestion)")
        return nil
    }

    // MARK: Swift

    mutating func name(_ node: Node) -> ConfiguredText? {
        guard let name = text(node) else { return nil }
        guard !IdentifierSpelling.isName(name.text) else { return name }
        let isType = name.text.first?.isUppercase == true
        let proposal = isType ? IdentifierSpelling.typeName(name.text) : IdentifierSpelling.memberName(name.text)
        error("wrong-value", at: node.location, "'\(name.text)' is no name in Swift; '\(proposal)' would be")
        return nil
    }

    /// `Money`, `Finance.Money`
    mutating func typeName(_ node: Node) -> ConfiguredText? {
        guard let name = text(node) else { return nil }
        if name.text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ IdentifierSpelling.isName(String($0)) }) { return name }
        error("wrong-value", at: node.location, "'\(name.text)' is no name in Swift")
        return nil
    }

    mutating func typeNames(_ node: Node) -> [ConfiguredText]? {
        let names = (node.array ?? [node]).map { typeName($0) }
        return names.allSatisfy { $0 != nil } ? names.compactMap(\.self) : nil
    }
}
