import BinderySpecDiff
import BinderySpecTree

/// Findings made by hand, for what is done with findings.
enum Samples {
    /// One shared by two operations that breaks switches, two of one operation each that break the wire, an addition, and one that only Swift notices.
    static let comparison = compare(findings)

    static let findings = [limitRequired, kindWidened, ownersRemoved, deletionAdded, ownerReordered]

    static let limitRequired = Finding(
        id: "request-parameter-became-required", level: .breaking, subject: "query parameter 'limit' of GET /pets", message: "it must be given now",
        old: old(12, 11, "optional"), new: new(13, 11, "required"),
        reaches: [Reach(operation: "GET /pets", part: .parameter("limit"), direction: .in)],
        symbols: [symbol("API.listPets(limit:)", .breaking, old: "func listPets(limit: Int?)", new: "func listPets(limit: Int)")])

    static let kindWidened = Finding(
        id: "response-property-enum-widened", level: .risky, subject: "Pet.kind", message: "a response may have a new value",
        old: old(40, 15, "cat, dog"), new: new(41, 15, "cat, dog, fox"),
        reaches: [
            Reach(operation: "GET /pets", part: .response("200"), direction: .out),
            Reach(operation: "GET /pets/{id}", part: .response("200"), direction: .out),
            Reach(operation: "GET /pets/{id}", part: .responseHeader(status: "200", name: "X-Kind"), direction: .out),
        ],
        symbols: [symbol("Pet.Kind.fox", .switch, old: nil, new: "case fox")])

    static let ownersRemoved = Finding(
        id: "operation-removed", level: .breaking, subject: "GET /owners", message: "the operation is gone", old: old(30, 5, nil), new: nil,
        reaches: [Reach(operation: "GET /owners", part: .operation, direction: .in)],
        symbols: [symbol("API.listOwners()", .breaking, old: "func listOwners()", new: nil)])

    static let deletionAdded = Finding(
        id: "operation-added", level: .safe, subject: "DELETE /pets/{id}", message: "the operation is new", old: nil, new: new(28, 5, nil),
        reaches: [Reach(operation: "DELETE /pets/{id}", part: .operation, direction: .in)],
        symbols: [symbol("API.deletePet(id:)", .none, old: nil, new: "func deletePet(id: Int)")])

    static let ownerReordered = Finding(
        id: "swift-arguments-reordered", level: .safe, subject: "Owner", message: "the arguments of its initialiser are in another order",
        old: old(50, 9, nil), new: new(52, 9, nil), reaches: [],
        symbols: [
            symbol("Owner.init(name:age:)", .breaking, old: "init(name: String, age: Int)", new: "init(age: Int, name: String)")
        ])

    static func compare(
        _ findings: [Finding], from oldVersion: String? = "1.4.0", to newVersion: String? = "2.0.0", policy: FindingPolicy = FindingPolicy(),
        newRevision: String? = nil
    ) -> Comparison {
        var log = DiagnosticLog()
        return compare(findings, from: oldVersion, to: newVersion, policy: policy, newRevision: newRevision, log: &log)
    }

    static func compare(
        _ findings: [Finding], from oldVersion: String? = "1.4.0", to newVersion: String? = "2.0.0", policy: FindingPolicy, newRevision: String? = nil,
        log: inout DiagnosticLog
    ) -> Comparison {
        ComparisonAssembler(policy: policy).assemble(
            findings,
            old: Comparison.Document(name: "pets-1.yaml", title: "Pets", version: old(3, 12, oldVersion)),
            new: Comparison.Document(name: "pets-2.yaml", revision: newRevision, title: "Pets", version: new(3, 12, newVersion)),
            log: &log)
    }

    static func old(_ line: Int, _ column: Int, _ value: String?, file: String = "pets-1.yaml") -> Finding.Side {
        Finding.Side(location: SourceLocation(file: SourcePath(file), line: line, column: column), value: value)
    }

    static func new(_ line: Int, _ column: Int, _ value: String?, file: String = "pets-2.yaml") -> Finding.Side {
        Finding.Side(location: SourceLocation(file: SourcePath(file), line: line, column: column), value: value)
    }

    static func symbol(_ name: String, _ effect: SourceEffect, old: String?, new: String?) -> SymbolChange {
        SymbolChange(symbol: name, old: old, new: new, effect: effect, oldLocation: nil, newLocation: nil)
    }

    /// A finding whose every text is the given one.
    static func finding(of text: String, level: Level = .breaking) -> Finding {
        Finding(
            id: "operation-removed", level: level, subject: text, message: text, old: old(1, 2, text, file: text), new: new(3, 4, text, file: text),
            reaches: [
                Reach(operation: text, part: .parameter(text), direction: .in),
                Reach(operation: text + "2", part: .responseHeader(status: text, name: text), direction: .out),
            ],
            symbols: [symbol(text, .breaking, old: text, new: text)])
    }
}
