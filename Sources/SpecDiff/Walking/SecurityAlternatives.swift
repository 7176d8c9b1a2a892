import BinderyOpenAPI
import BinderySpecTree

/// Credentials any of which is enough: a disjunction of conjunctions of schemes, each with its scopes.
struct SecurityAlternatives {
    /// Schemes that are needed together, by name, with the scopes they must have.
    typealias Alternative = [String: Set<String>]

    private let alternatives: [Alternative]

    /// - Parameters:
    ///   - requirements: Without any, anybody may call.
    ///   - name: What both documents call a scheme.
    init(_ requirements: [SecurityRequirement], name: (String) -> String) {
        let stated = requirements.map { requirement in
            Dictionary(requirement.schemes.map { (name($0.name), Set($0.scopes)) }, uniquingKeysWith: { $0.union($1) })
        }
        alternatives = stated.isEmpty ? [[:]] : stated
    }

    /// What is enough here is not enough there.
    func isMore(than other: SecurityAlternatives) -> Bool {
        alternatives.contains { given in !other.alternatives.contains { Self.suffices(given, for: $0) } }
    }

    private static func suffices(_ given: Alternative, for needed: Alternative) -> Bool {
        needed.allSatisfy { scheme, scopes in given[scheme].map { scopes.isSubset(of: $0) } ?? false }
    }

    /// `key, or token (read, write) with id, or nothing`
    var text: String { alternatives.map(Self.text).joined(separator: ", or ") }

    private static func text(_ alternative: Alternative) -> String {
        if alternative.isEmpty { return "nothing" }
        return alternative.sorted { $0.key < $1.key }.map { scheme, scopes in
            scopes.isEmpty ? scheme : "\(scheme) (\(scopes.sorted().joined(separator: ", ")))"
        }.joined(separator: " with ")
    }
}
