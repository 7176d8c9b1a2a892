/// Names of our own beside those that come from the document, which keep theirs.
package struct OwnNames {
    private let taken: [Identifier]

    package init(avoiding names: [Identifier]) {
        taken = names
    }

    package var json: Identifier { unused("json") }
    package var object: Identifier { unused("object") }
    package var key: Identifier { unused("key") }
    package var start: Identifier { unused("start") }
    package var array: Identifier { unused("array") }

    package func unused(_ name: String) -> Identifier {
        var name = name
        while taken.contains(where: { $0.name == name }) { name += "_" }
        return Identifier(name)
    }
}
