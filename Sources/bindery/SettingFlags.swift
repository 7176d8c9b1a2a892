import BinderyBindings
import BinderySpecTree

/// Options of the command line that stand for keys of the configuration, as what they would be there.
struct SettingFlags {
    static let names = lists + ["--enums", "--emit", "--files", "--namespace"]

    private static let lists = ["--include", "--exclude"]
    private var values: [String: Node] = [:]
    private var criteria: [String: [(kind: String, pattern: Node)]] = [:]
    private var places: [String: SourceLocation] = [:]

    /// Which option is given where.
    private var named: [SourceLocation: String] = [:]

    /// As given.
    private(set) var words: [String] = []

    var isEmpty: Bool { words.isEmpty }

    /// - Parameters:
    ///   - name: One of ``names``.
    ///   - index: Which word after the command the value is, or ends.
    mutating func add(_ name: String, _ value: String, _ words: [String], index: Int) throws(UsageError) {
        let location = Self.place(of: index, value, in: words)
        places[name] = location
        named[location] = name
        self.words += [name, value]
        guard Self.lists.contains(name) else {
            let texts = value.split(separator: ",", omittingEmptySubsequences: false).map { Node(.string(String($0)), at: location) }
            values[name] = texts.count == 1 ? texts[0] : Node(.array(texts), at: location)
            return
        }
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw UsageError(message: "'\(name)' needs a kind and a pattern, such as 'tags=pets' or 'paths=/pets/**', not '\(value)'")
        }
        criteria[name, default: []].append((parts[0], Node(.string(parts[1]), at: location)))
    }

    func apply(to options: inout PlanningOptions) throws(UsageError) {
        var values = ConfigurationValues()
        PlanningOptionsReader.read(mapping, into: &options, &values)
        guard let problem = values.log.sorted.first else { return }
        let name = named[problem.location] ?? ""
        // 'files' is one of … → '--files' is one of …
        let message = problem.message.replacing("'\(name.dropFirst(2))'", with: "'\(name)'")
        throw UsageError(message: message == problem.message ? "'\(name)': \(message)" : message)
    }

    private var mapping: Node.Mapping {
        Node.Mapping(
            Self.names.compactMap { name in
                guard let place = places[name] else { return nil }
                return Node.Mapping.Entry(key: String(name.dropFirst(2)), keyLocation: place, value: values[name] ?? Node(.object(object(of: name)), at: place))
            })
    }

    private func object(of name: String) -> Node.Mapping {
        let entries = criteria[name] ?? []
        var kinds: [String] = []
        for entry in entries where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
        return Node.Mapping(
            kinds.map { kind in
                let patterns = entries.filter { $0.kind == kind }.map(\.pattern)
                return Node.Mapping.Entry(key: kind, keyLocation: patterns[0].location, value: Node(.array(patterns), at: patterns[0].location))
            })
    }

    /// The words after the command count as a line of a file: `command line:1:12`.
    private static func place(of index: Int, _ value: String, in words: [String]) -> SourceLocation {
        let before = words[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        let inside = words[index].unicodeScalars.count - value.unicodeScalars.count
        return SourceLocation(file: SourcePath("command line"), line: 1, column: before + inside + 1)
    }
}
