/// The query style `deepObject`: `color[R]=100`, deeper `color[a][b]=1`, arrays `color[a][0]=x`.
struct DeepObject {
    /// How many brackets a name may have.
    private static let depth = 32

    static func write(_ name: String, _ value: ParameterValue, keeping kept: String) throws(ParameterProblem) -> [String] {
        var pairs: [String] = []
        try append(value, under: PercentEncoding.encode(name), keeping: kept, to: &pairs)
        return pairs
    }

    static func read(_ name: String, in query: QueryPairs) throws(ParameterProblem) -> [ParameterValue] {
        var root = DeepObject()
        for full in query.names {
            let (base, brackets) = full[...].cut(at: "[")
            guard base == name else { continue }
            let values = try query.values(full).map { text throws(ParameterProblem) in try query.decode(text) }
            root.insert(values, at: try steps(brackets, of: full))
        }
        guard !root.children.isEmpty || !root.values.isEmpty else { return [] }
        return [root.value(hasArrays: true), root.value(hasArrays: false)]
    }

    private var values: [String] = []
    private var children: [(step: String, object: DeepObject)] = []
    private var indices: [String: Int] = [:]

    private static func append(
        _ value: ParameterValue, under key: String, keeping kept: String, to pairs: inout [String]
    ) throws(ParameterProblem) {
        switch value {
        case .null:
            break
        case .scalar(let text):
            pairs.append("\(key)=\(PercentEncoding.encode(text, keeping: kept))")
        case .array(let items):
            for (index, item) in items.enumerated() {
                try expectSomething(item)
                try append(item, under: "\(key)%5B\(index)%5D", keeping: kept, to: &pairs)
            }
        case .object(let members):
            for member in members {
                guard !member.name.isEmpty, !member.name.containsASCII("[]") else {
                    throw ParameterProblem("the name \"\(member.name)\" cannot be expressed in this style")
                }
                try expectSomething(member.value)
                try append(member.value, under: "\(key)%5B\(PercentEncoding.encode(member.name))%5D", keeping: kept, to: &pairs)
            }
        }
    }

    private static func expectSomething(_ value: ParameterValue) throws(ParameterProblem) {
        guard value != .null, value != .array([]), value != .object([]) else {
            throw ParameterProblem("null or something empty within an array or object cannot be expressed in this style")
        }
    }

    /// What stands behind the first bracket: `a][b]` → a, b
    private static func steps(_ brackets: Substring?, of name: String) throws(ParameterProblem) -> [String] {
        guard let brackets else { return [] }
        let steps = brackets.parts(separatedBy: "][")
        guard steps.count <= depth, brackets.utf8.last == UInt8(ascii: "]") else { throw malformed(name) }
        return try steps.enumerated().map { index, step throws(ParameterProblem) in
            let text = index == steps.count - 1 ? step[..<step.utf8.index(before: step.utf8.endIndex)] : step
            guard !text.containsASCII("[]") else { throw malformed(name) }
            return String(text)
        }
    }

    private static func malformed(_ name: String) -> ParameterProblem {
        ParameterProblem("\"\(Excerpt(of: name))\" is not a name with up to \(depth) names in brackets")
    }

    private mutating func insert(_ values: [String], at steps: [String]) {
        guard let step = steps.first else {
            self.values += values
            return
        }
        let index = indices[step] ?? children.count
        if index == children.count {
            indices[step] = index
            children.append((step, DeepObject()))
        }
        children[index].object.insert(values, at: Array(steps.dropFirst()))
    }

    private func value(hasArrays: Bool) -> ParameterValue {
        guard !children.isEmpty else { return values.count == 1 ? .scalar(values[0]) : .array(values.map { .scalar($0) }) }
        if hasArrays, let items = items { return .array(items) }
        return .object(children.map { .init(name: $0.step, value: $0.object.value(hasArrays: hasArrays)) })
    }

    /// The children as items of an array, when they are numbered from 0 on, or all under the empty name, which is how others write arrays: `color[]=x`.
    private var items: [ParameterValue]? {
        if children.count == 1, children[0].step.isEmpty {
            let object = children[0].object
            return object.children.isEmpty ? object.values.map { .scalar($0) } : [object.value(hasArrays: true)]
        }
        var items: [ParameterValue] = []
        for index in children.indices {
            guard let position = indices[String(index)] else { return nil }
            items.append(children[position].object.value(hasArrays: true))
        }
        return items
    }
}
