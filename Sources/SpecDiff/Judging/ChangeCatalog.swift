/// Every kind of change there is, for documentation and for checking what a configuration names.
package struct ChangeCatalog: Sendable {
    package struct Entry: Sendable, Hashable {
        package let id: String

        /// What it has unless a configuration says otherwise.
        package let level: Level

        /// One sentence.
        package let meaning: String
    }

    /// Sorted by id, each once.
    package let entries: [Entry]

    private let byID: [String: Entry]

    package init() {
        let all = Self.rules + Self.facets + Self.conventions
        byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        entries = byID.values.sorted { $0.id < $1.id }
    }

    package func entry(_ id: String) -> Entry? { byID[id] }

    private static var rules: [Entry] { Rule.allCases.map { Entry(id: $0.rawValue, level: $0.level, meaning: $0.meaning) } }

    private static var facets: [Entry] {
        Facet.allCases.flatMap { facet in
            facet.verbs.flatMap { verb in
                entries(of: .facet(facet, verb), at: Place.allCases) { "In a \($1.rawValue) that clients \($0), \(facet.meaning(verb))." }
            }
        }
    }

    private static var conventions: [Entry] {
        Convention.allCases.flatMap { convention in
            entries(of: .convention(convention, isOfProperty: false), at: convention.places) { "A \($1.rawValue) that clients \($0) \(convention.meaning)." }
                + entries(of: .convention(convention, isOfProperty: true), at: convention.places.contains(.property) ? [.property, .parameter, .header] : []) {
                    "A property\($1 == .property ? "" : " in a \($1.rawValue)") that clients \($0) \(convention.meaning)."
                }
        }
    }

    /// - Parameter meaning: By what clients do, and where.
    private static func entries(of change: ValueChange, at places: [Place], _ meaning: (String, Place) -> String) -> [Entry] {
        Direction.allCases.flatMap { direction in
            places.map { place in
                Entry(
                    id: change.id(direction, at: place), level: change.level(direction), meaning: meaning(direction == .in ? "send" : "receive", place))
            }
        }
    }
}

extension Facet {
    fileprivate func meaning(_ verb: Verb) -> String {
        switch verb {
        case .added: "'\(keyword)' newly restricts the values"
        case .removed: "'\(keyword)' no longer restricts the values"
        case .narrowed: "'\(keyword)' allows fewer values"
        case .widened: "'\(keyword)' allows more values"
        case .changed: "'\(keyword)' says something else"
        case .replaced: "'\(keyword)' allows none of the old values"
        }
    }
}

extension Convention {
    fileprivate var meaning: String {
        switch self {
        case .added: "was added and is optional"
        case .requiredAdded: "was added and is required"
        case .addedToClosed: "was added where none but those declared were allowed"
        case .removed: "was removed and was optional"
        case .requiredRemoved: "was removed and was required"
        case .forbidden: "was removed where none but those declared are allowed"
        case .becameRequired: "is required now"
        case .becameOptional: "is optional now"
        case .readOnlyAdded: "is 'readOnly' now"
        case .readOnlyRemoved: "is no longer 'readOnly'"
        case .writeOnlyAdded: "is 'writeOnly' now"
        case .writeOnlyRemoved: "is no longer 'writeOnly'"
        case .deprecated: "is deprecated now"
        case .undeprecated: "is no longer deprecated"
        case .defaultChanged: "has another default, or a new one, or none any more"
        case .moved: "travels elsewhere, such as in a header instead of the query"
        case .styleChanged: "is written in another style"
        case .contentChanged: "is written in another media type, or as text instead of one"
        case .reservedChanged: "has reserved characters escaped, or no longer"
        case .emptyForbidden: "may no longer be empty"
        case .emptyAllowed: "may be empty now"
        case .partTypeChanged: "has a part in another media type"
        case .partStyleChanged: "has a part in another style"
        }
    }
}
