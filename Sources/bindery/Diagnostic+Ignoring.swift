import BinderySpecTree

extension Diagnostic {
    /// Something of the document has no effect on the bindings, though it was meant to have one.
    var saysIgnored: Bool { Self.ignoring.contains(id) }

    private static let ignoring: Set<String> = [
        "all-of-conflict", "discriminator-outside-union", "format-type", "invalid-pattern", "misplaced-key", "unchecked-restriction", "unknown-key",
        "unsent-part-headers", "unused-empty-value", "unused-example", "unused-name", "unused-scheme", "unused-server",
    ]
}
