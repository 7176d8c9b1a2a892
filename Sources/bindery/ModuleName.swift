import BinderyBindings

/// What Swift takes for the name of a module.
enum ModuleName {
    /// - Returns: What is wrong with a name, and what to write; nil when nothing is.
    static func problem(with name: String) -> String? {
        guard IdentifierSpelling.distinctName(name, isType: true) != name else { return nil }
        return "'\(name)' is no name for a Swift module; '\(IdentifierSpelling.typeName(name))' would be"
    }

    /// In other modules `Client.Client` is a member of the type, if the module is called like one of its own types, and no type of the module; and what it
    /// imports cannot be called as it is.
    ///
    /// - Returns: What is wrong with a name for a new module, and what to write; nil when nothing is.
    static func problem(withNew name: String) -> String? {
        if let problem = problem(with: name) { return problem }
        let distinct = distinct(name)
        return distinct == name ? nil : "'\(name)' means something else to Swift, the runtime or the generated code; '\(distinct)' would do"
    }

    /// `Client` → `ClientBindings`, `Pets` → `Pets`
    static func distinct(_ name: String) -> String {
        NameScope.isReserved(Identifier(name)) || imported.contains(name) ? name + "Bindings" : name
    }

    /// What generated code imports, beside the modules whose names no type can have either.
    private static let imported = ["BinderyJSON", "FoundationEssentials", "FoundationNetworking"]
}
