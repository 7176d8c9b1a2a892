import BinderyBindings

/// Names of variables in generated methods that no property of the type takes.
struct OwnNames {
    private let taken: [Identifier]

    init(avoiding names: [Identifier]) {
        taken = names
    }

    var json: Identifier { unused("json") }
    var object: Identifier { unused("object") }
    var key: Identifier { unused("key") }
    var start: Identifier { unused("start") }
    var array: Identifier { unused("array") }

    func unused(_ name: String) -> Identifier {
        var name = name
        while taken.contains(where: { $0.name == name }) { name += "_" }
        return Identifier(name)
    }
}
