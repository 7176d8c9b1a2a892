extension Comparison {
    /// What all of it comes to, in one line: `2 breaking, 1 risky, 5 safe; Swift: 1 breaks → version 2.0.0`.
    package var summary: String {
        guard !findings.isEmpty else { return setAside.isEmpty ? "no changes" : "no changes but what is set aside" }
        let wire = [Level.breaking, .risky, .safe].compactMap { level in Self.some(count(of: level), level.rawValue) }
        let parts = [wire.isEmpty ? nil : wire.joined(separator: ", "), "Swift: " + swiftSummary].compactMap(\.self)
        return parts.joined(separator: "; ") + (versionSummary.map { " → \($0)" } ?? "")
    }

    /// `1 breaks, 2 break switches`
    private var swiftSummary: String {
        let switches = count(withEffect: .switch)
        let breaking = count(withEffect: .breaking)
        let parts: [String?] = [
            Self.some(breaking, breaking == 1 ? "breaks" : "break"), Self.some(switches, switches == 1 ? "breaks a switch" : "break switches"),
            Self.some(count(withEffect: .deprecation), "deprecated"),
        ]
        let effects = parts.compactMap(\.self)
        return effects.isEmpty ? "nothing breaks" : effects.joined(separator: ", ")
    }

    /// `version 1.5.0, major in Swift`; nil where no new version is needed.
    private var versionSummary: String? {
        let api: String? =
            switch (verdict.required, verdict.api) {
            case (let required?, _): "version \(required)"
            case (nil, .none): nil
            case (nil, let step): "a \(step.rawValue) version"
            }
        let parts = [api, verdict.swift > verdict.api ? "\(verdict.swift.rawValue) in Swift" : nil].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func some(_ number: Int, _ words: String) -> String? {
        number == 0 ? nil : "\(number) \(words)"
    }
}

extension Comparison {
    /// The last lines of a report.
    var verdicts: [String] {
        let versions = findings.isEmpty ? [] : [apiVerdict, swiftVerdict]
        return [summary] + [setAsideSummary].compactMap(\.self) + versions
    }

    /// `API: version 2.0.0 at least (major, after 1.4.0)`
    var apiVerdict: String {
        guard verdict.api != .none else { return "API: no new version is needed" }
        guard let required = verdict.required, let old = old.version.value else {
            return "API: a \(verdict.api.rawValue) version" + (old.version.value.map { " (\($0) is no semantic version)" } ?? "")
        }
        return "API: version \(required) at least (\(verdict.api.rawValue), after \(old))"
    }

    /// `Swift package: a major version`
    var swiftVerdict: String {
        verdict.swift == .none ? "Swift package: no new version is needed" : "Swift package: a \(verdict.swift.rawValue) version"
    }

    /// `3 set aside: 2 accepted, 1 switched off`; nil when nothing is.
    var setAsideSummary: String? {
        let off = setAside.count { $0.reason == .off }
        let parts = [Self.some(setAside.count - off, "accepted"), Self.some(off, "switched off")].compactMap(\.self)
        return setAside.isEmpty ? nil : "\(setAside.count) set aside: \(parts.joined(separator: ", "))"
    }
}
