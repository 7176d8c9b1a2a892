import BinderyOpenAPI
import BinderySpecTree

/// What the user decided, by the things of the document it concerns.
struct Decisions {
    struct Style {
        let style: Enumeration.Style

        /// Where the schema is named; nil when the style is meant for all.
        let location: SourceLocation?
    }

    /// By the place of what has the name: the key of a component, of a property and of a method, the object of a parameter, a value of an enumeration, an inline schema.
    var names: [SourceLocation: ConfiguredText] = [:]
    var styles: [SchemaID: Style] = [:]
    var style: Style?
    var conformances: [SchemaID: [ConfiguredText]] = [:]
    var conformancesOfAll: [ConfiguredText] = []
    var formats: [String: BuiltinType] = [:]

    /// The protocols a type is to conform to beyond its own. What is said of all types asks for `Identifiable` where there is an `id`.
    func conformances(of draft: TypeDraft, _ kind: TypeDeclaration.Kind) -> [String] {
        guard kind.isDeclaration else { return [] }
        let own = draft.schemas.compactMap { conformances[$0] }.first
        let all = own ?? conformancesOfAll.filter { $0.text != "Identifiable" || kind.hasProperty(named: "id") }
        return all.map(\.text).filter { !Self.implied.contains($0.hasPrefix("Swift.") ? String($0.dropFirst("Swift.".count)) : $0) }
    }

    /// What every type conforms to anyway; Swift refuses to be told twice.
    private static let implied: Set<String> = ["Codable", "Decodable", "Encodable", "Hashable", "Sendable"]

    /// - Parameter schemas: Whose values the enumeration has.
    func style(of schemas: [Schema]) -> Style? {
        schemas.lazy.compactMap { styles[$0.id] }.first ?? style
    }
}

extension TypeDeclaration.Kind {
    /// A type of a schema's own, not another name of one.
    var isDeclaration: Bool {
        switch self {
        case .alias, .contentChoice, .multipart, .responseChoice, .responseHeaders: false
        case .structure, .enumeration, .union, .tuple, .wrapper: true
        }
    }

    fileprivate func hasProperty(named name: String) -> Bool {
        switch self {
        case .structure(let structure): structure.properties.contains { $0.name.name == name }
        case .tuple(let tuple): tuple.elements.contains { $0.name.name == name }
        case .enumeration, .union, .wrapper, .contentChoice, .multipart, .responseChoice, .responseHeaders, .alias: false
        }
    }
}
