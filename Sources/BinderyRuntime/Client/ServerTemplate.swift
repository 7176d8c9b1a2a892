/// The URL of a server with variables in braces (OpenAPI 3.1 §4.8.5).
struct ServerTemplate {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// - Returns: the URL, and what is wrong when a variable has no value, or has one that would change the host.
    func expand(_ variables: [String: String]) -> (text: String, problem: String?) {
        var result = ""
        var problem: String?
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            if let value = variables[name] {
                if isInAuthority(result), !value.utf8.allSatisfy({ $0.isUnreserved || $0 == UInt8(ascii: ":") }) {
                    problem = problem ?? "the value of the variable \"\(name)\" cannot be a part of a host"
                }
                result += value
            } else {
                problem = problem ?? "the variable \"\(name)\" has no value"
            }
            rest = rest[rest.index(after: close)...]
        }
        return (result + rest, problem)
    }

    /// Whether what follows `prefix` still belongs to host or port.
    private func isInAuthority(_ prefix: String) -> Bool {
        guard let scheme = prefix.firstRange(of: "://") else { return false }
        return !prefix[scheme.upperBound...].contains("/")
    }
}
