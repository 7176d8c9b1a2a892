import BinderySpecTree

/// Which places of a document lie inside which others.
struct DocumentOutline {
    /// What an object's member or an array's element reaches over; a key and its value are one place.
    struct Span: Hashable {
        let start: Int
        let end: Int
        let depth: Int

        func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
    }

    private var spans: [SourceLocation: Span] = [:]

    /// - Parameters:
    ///   - trees: The document and the files it refers to.
    ///   - places: Those that will be asked for.
    init(_ trees: [Node], places: Set<SourceLocation>) {
        let wanted = Set(places.map(\.written))
        guard !wanted.isEmpty else { return }
        var names: Set<SourceLocation> = []
        var count = 0
        for tree in trees {
            var work = [Step.enter(Member(node: tree, key: nil, isName: false, keys: .fixed, depth: 0))]
            while let step = work.popLast() {
                switch step {
                case .enter(let member):
                    if wanted.contains(member.node.location) || member.key.map(wanted.contains) == true { work.append(.leave(member, start: count)) }
                    count += 1
                    work += member.parts.reversed().map(Step.enter)
                case .leave(let member, let start):
                    let span = Span(start: start, end: count, depth: member.depth)
                    if member.isName, let key = member.key, names.insert(key).inserted { spans[key] = span }
                    // In YAML an object begins where its first key does. What is meant is the key where it is a name, otherwise the object. What an alias stands for is
                    // passed again: its place is the first.
                    for place in [member.node.location, member.key].compactMap(\.self)
                    where wanted.contains(place) && !names.contains(place) && spans[place].map(span.contains) != false {
                        spans[place] = span
                    }
                }
            }
        }
    }

    /// Nil for a place that is in none of the trees.
    func span(of place: SourceLocation) -> Span? { spans[place.written] }

    private enum Step {
        case enter(Member)
        case leave(Member, start: Int)
    }

    /// What the keys of an object are.
    private indirect enum Keys {
        /// The specification's.
        case fixed

        /// Names of the document's own, each of an object with keys of some kind.
        case names(of: Keys)

        /// The methods of a path.
        case methods

        func keys(under key: String) -> Keys {
            switch self {
            case .names(let keys): return keys
            case .fixed, .methods: break
            }
            switch key {
            case "paths", "webhooks", "pathItems": return .names(of: .methods)
            case "callbacks": return .names(of: .names(of: .methods))
            case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependentRequired", "schemas", "responses", "parameters",
                "requestBodies", "headers", "securitySchemes", "securityDefinitions", "links", "mediaTypes", "examples", "content", "encoding", "variables",
                "mapping", "scopes":
                return .names(of: .fixed)
            default: return .fixed
            }
        }
    }

    private struct Member {
        let node: Node
        let key: SourceLocation?

        /// The key is a name, not a word of the specification.
        let isName: Bool
        let keys: Keys
        let depth: Int

        var parts: [Member] {
            switch node.value {
            case .null, .boolean, .number, .string: return []
            case .array(let elements): return elements.map { Member(node: $0, key: nil, isName: false, keys: .fixed, depth: depth + 1) }
            case .object(let mapping):
                let areNames =
                    switch keys {
                    case .fixed: false
                    case .names, .methods: true
                    }
                return mapping.entries.map {
                    Member(node: $0.value, key: $0.keyLocation, isName: areNames, keys: keys.keys(under: $0.key), depth: depth + 1)
                }
            }
        }
    }
}
