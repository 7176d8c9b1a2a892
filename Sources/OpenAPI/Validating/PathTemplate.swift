/// A path with its parameters: `/pets/{id}`.
struct PathTemplate {
    /// In the order of the path, each once.
    let names: [String]

    /// Those that stand behind a question mark, where a path has ended.
    let queryNames: Set<String>

    /// The path without the names: `/pets/{}`.
    let shape: String

    var hasQuery: Bool { shape.contains("?") }

    /// Nil when braces are not in pairs or enclose nothing.
    init?(_ path: String) {
        var names: [String] = []
        var seen: Set<String> = []
        var queryNames: Set<String> = []
        var shape = ""
        var rest = path[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, !name.contains("{") else { return nil }
            if seen.insert(String(name)).inserted { names.append(String(name)) }
            shape += rest[..<open] + "{}"
            if shape.contains("?") { queryNames.insert(String(name)) }
            rest = rest[rest.index(after: close)...]
        }
        self.names = names
        self.queryNames = queryNames
        self.shape = shape + rest
    }
}
