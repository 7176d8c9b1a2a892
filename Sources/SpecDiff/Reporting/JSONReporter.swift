import BinderySpecTree

/// A comparison for programs, as `diff-report.schema.json` describes it.
package struct JSONReporter: Sendable {
    package init() {}

    package func report(_ comparison: Comparison) -> String {
        JSONOutput.members([
            ("format", .number(1)),
            ("old", document(comparison.old)),
            ("new", document(comparison.new)),
            ("summary", summary(comparison)),
            ("versions", versions(comparison)),
            ("findings", .array(comparison.findings.map { .members(members(of: $0)) })),
            ("setAside", .array(comparison.setAside.map(setAside))),
        ]).text
    }

    private func document(_ document: Comparison.Document) -> JSONOutput {
        .members([
            ("document", .string(document.name)),
            ("title", document.title.map(JSONOutput.string)),
            ("version", document.version.value.map(JSONOutput.string)),
        ])
    }

    private func summary(_ comparison: Comparison) -> JSONOutput {
        let levels = [Level.breaking, .risky, .safe].map { ($0.rawValue, JSONOutput.number(comparison.count(of: $0))) }
        let effects = [SourceEffect.breaking, .switch, .deprecation].map { ($0.rawValue, JSONOutput.number(comparison.count(withEffect: $0))) }
        return .members([
            ("text", .string(comparison.summary)), ("wire", .members(levels)), ("swift", .members(effects)),
            ("setAside", .number(comparison.setAside.count)),
        ])
    }

    private func versions(_ comparison: Comparison) -> JSONOutput {
        .members([
            ("api", .string(comparison.verdict.api.rawValue)),
            ("swift", .string(comparison.verdict.swift.rawValue)),
            ("required", comparison.verdict.required.map { .string($0.description) }),
        ])
    }

    private func members(of finding: Finding) -> [(String, JSONOutput?)] {
        [
            ("id", .string(finding.id)),
            ("axis", .string(finding.isOnlyInSwift ? "swift" : "wire")),
            ("level", .string(finding.level.rawValue)),
            ("effect", .string(finding.effect.rawValue)),
            ("fingerprint", .string(finding.fingerprint.text)),
            ("subject", .string(finding.subject)),
            ("message", .string(finding.message)),
            ("old", finding.old.map(side)),
            ("new", finding.new.map(side)),
            ("reachedBy", .array(finding.reaches.map(reach))),
            ("symbols", .array(finding.symbols.map(symbol))),
        ]
    }

    private func setAside(_ aside: SetAsideFinding) -> JSONOutput {
        let reason: [(String, JSONOutput?)] =
            switch aside.reason {
            case .off: [("reason", .string("off"))]
            case .accepted(let note): [("reason", .string("accepted")), ("note", note.map(JSONOutput.string))]
            }
        return .members(reason + members(of: aside.finding))
    }

    private func side(_ side: Finding.Side) -> JSONOutput {
        .members(members(of: side.location) + [("value", side.value.map(JSONOutput.string))])
    }

    private func reach(_ reach: Reach) -> JSONOutput {
        let part: [(String, JSONOutput?)] =
            switch reach.part {
            case .operation: [("part", .string("operation"))]
            case .parameter(let name): [("part", .string("parameter")), ("name", .string(name))]
            case .requestBody: [("part", .string("requestBody"))]
            case .response(let status): [("part", .string("response")), ("status", .string(status))]
            case .responseHeader(let status, let name):
                [("part", .string("responseHeader")), ("status", .string(status)), ("name", .string(name))]
            }
        return .members([("operation", .string(reach.operation))] + part + [("direction", .string(reach.direction.rawValue))])
    }

    private func symbol(_ symbol: SymbolChange) -> JSONOutput {
        .members([
            ("symbol", .string(symbol.symbol)),
            ("effect", .string(symbol.effect.rawValue)),
            ("old", symbol.old.map(JSONOutput.string)),
            ("new", symbol.new.map(JSONOutput.string)),
            ("oldPlace", symbol.oldLocation.map { .members(members(of: $0)) }),
            ("newPlace", symbol.newLocation.map { .members(members(of: $0)) }),
        ])
    }

    private func members(of location: SourceLocation) -> [(String, JSONOutput?)] {
        [("file", .string(location.path)), ("line", .number(location.line)), ("column", .number(location.column))]
    }
}
