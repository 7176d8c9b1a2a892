import BinderyBindings
import BinderySwiftSource

/// Which file holds what, and what stands at the head of each.
///
/// A component has a file of its own, so that a change to it recompiles little and reads well; the operations of a tag share one.
struct FileLayout {
    struct OperationGroup {
        let fileName: String

        /// `addPets`: adds the routes of the group to the router.
        let routesName: Identifier
        let operations: Set<Identifier>
    }

    let bindings: Bindings

    /// The operations by their first tag, in the order of the document.
    let groups: [OperationGroup]

    init(bindings: Bindings) {
        self.bindings = bindings
        let operations = bindings.api?.operations ?? []
        var tags: [String] = []
        for operation in operations {
            let tag = operation.tag ?? "Untagged"
            if !tags.contains(tag) { tags.append(tag) }
        }
        var scope = NameScope(.type)
        let (names, _) = scope.names(for: tags)
        groups = zip(tags, names).map { tag, name in
            OperationGroup(
                fileName: name.name, routesName: Identifier("add" + name.name),
                operations: Set(operations.filter { ($0.tag ?? "Untagged") == tag }.map(\.name)))
        }
    }

    func file(_ name: String, _ declarations: [SwiftSource]) -> GeneratedFile {
        let source: SwiftSource = """
            \(verbatim: GeneratedFile.mark)\(verbatim: BinderyVersion.current) from \(comment: bindings.documentName). Do not edit.

            import BinderyRuntime

            \(declarations, separator: .blankLine)
            """
        return GeneratedFile(path: name + ".swift", text: source.text + "\n")
    }
}
