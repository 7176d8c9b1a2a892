/// The `name=value` pairs of a query, in their order.
struct QueryPairs {
    /// Decoded, each once, in the order in which they first occur.
    let names: [String]
    private let valuesByName: [String: [Substring?]]

    init(_ query: String?) {
        var names: [String] = []
        var values: [String: [Substring?]] = [:]
        for pair in (query ?? "")[...].parts(separatedBy: "&") where !pair.isEmpty {
            let (key, value) = pair.cut(at: "=")
            let name = PercentEncoding.decode(key, plusIsSpace: true) ?? String(key)
            if values[name] == nil { names.append(name) }
            values[name, default: []].append(value)
        }
        self.names = names
        valuesByName = values
    }

    /// As they stand in the query, still encoded.
    func values(_ name: String) -> [Substring] {
        optionalValues(name).map { $0 ?? "" }
    }

    /// Nil for a name without an equals sign behind it.
    func optionalValues(_ name: String) -> [Substring?] {
        valuesByName[name] ?? []
    }

    func decode(_ text: Substring) throws(ParameterProblem) -> String {
        guard let decoded = PercentEncoding.decode(text, plusIsSpace: true) else { throw ParameterProblem.encoding(text) }
        return decoded
    }
}
