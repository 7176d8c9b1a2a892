/// What the next version numbers must be.
package struct VersionVerdict: Sendable, Hashable {
    /// For the API, by what happens on the wire.
    package let api: VersionStep

    /// For a Swift package that offers the bindings, by what code that uses them notices.
    package let swift: VersionStep

    /// The least version that the new document may have; nil when the old one is not numbered so that it can be told.
    package let required: SemanticVersion?

    /// The new document's own version is less than that.
    package let isTooSmall: Bool

    init(of findings: [Finding], from old: String?, to new: String?) {
        api = findings.map(\.apiStep).max() ?? .none
        swift = findings.map(\.swiftStep).max() ?? .none
        let oldVersion = old.flatMap(SemanticVersion.init)
        required = api == .none ? nil : oldVersion?.next(api)
        if let oldVersion, let newVersion = new.flatMap(SemanticVersion.init) {
            isTooSmall = newVersion.isTooSmall(after: oldVersion, for: api)
        } else {
            isTooSmall = false
        }
    }
}

extension Finding {
    fileprivate var apiStep: VersionStep {
        switch level {
        case .breaking: .major
        case .risky: .minor
        case .safe: isOnlyInSwift ? .none : isAnnotation ? .patch : .minor
        }
    }

    fileprivate var swiftStep: VersionStep {
        switch effect {
        case .breaking, .switch: .major
        case .deprecation: .minor
        case .none: symbols.isEmpty ? .none : symbols.contains { $0.old == nil } ? .minor : .patch
        }
    }

    /// No value is added or taken away; people are told something else.
    private var isAnnotation: Bool { old != nil && new != nil && id.hasSuffix("-changed") }
}
