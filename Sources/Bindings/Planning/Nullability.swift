import BinderyOpenAPI

/// Whether null is among the values of schemas that apply together, however the document says it (`nullable`, `x-nullable`, a list of types, an `anyOf` or `oneOf` with null,
/// null among the values of `enum`).
final class Nullability {
    private let document: ResolvedDocument

    /// A schema that is being looked at is silent about itself.
    private var verdicts: [SchemaID: Verdict] = [:]

    init(document: ResolvedDocument) {
        self.document = document
    }

    /// - Parameter schemas: They apply together.
    func allowsNull(_ schemas: [Schema]) -> Bool {
        // Beside a reference, `nullable` means "or null", whatever the letter of 3.0 says.
        if schemas.contains(where: \.allowsNull) { return true }
        return combined(schemas.map(verdict)) == .allowed
    }

    /// The branch of a union is for null and nothing else. By the letter of 3.0 `nullable: true` alone allows anything, which would make any union pointless.
    func isOnlyNull(_ schema: Schema) -> Bool {
        let schema = document.target(of: schema) ?? schema
        if schema.types == .null || schema.isMereNullable { return true }
        guard let values = schema.values else { return false }
        return !values.isEmpty && values.allSatisfy(\.isNull)
    }

    private enum Verdict {
        case allowed, refused, silent
    }

    private func verdict(on schema: Schema) -> Verdict {
        if let known = verdicts[schema.id] { return known }
        verdicts[schema.id] = .silent
        let verdict = newVerdict(on: schema)
        verdicts[schema.id] = verdict
        return verdict
    }

    private func newVerdict(on schema: Schema) -> Verdict {
        if schema.allowsNull { return .allowed }
        var said: [Verdict] = []
        if let types = schema.types { said.append(types.contains(.null) ? .allowed : .refused) }
        if let values = schema.values { said.append(values.contains(where: \.isNull) ? .allowed : .refused) }
        if let target = document.target(of: schema) { said.append(verdict(on: target)) }
        said += schema.allOf.map(verdict)
        for branches in [schema.anyOf, schema.oneOf] where !branches.isEmpty {
            let ofBranches = branches.map(verdict)
            said.append(ofBranches.contains(.allowed) ? .allowed : ofBranches.allSatisfy { $0 == .refused } ? .refused : .silent)
        }
        return combined(said)
    }

    private func combined(_ verdicts: [Verdict]) -> Verdict {
        if verdicts.contains(.refused) { return .refused }
        return verdicts.contains(.allowed) ? .allowed : .silent
    }
}
