import BinderyBindings

/// What Swift takes for the name of a module.
enum ModuleName {
    /// - Returns: What is wrong with a name, and what to write; nil when nothing is.
    static func problem(with name: String) -> String? {
        guard IdentifierSpelling.distinctName(name, isType: true) != name else { return nil }
        return "'\(name)' is no name for a Swift module; '\(IdentifierSpelling.typeName(name))' would be"
    }
}
