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
        let operations: [Identifier]
    }

    let bindings: Bindings

    /// The operations by their first tag, in the order of the document.
    static func groups(of operations: [OperationBinding]) -> [OperationGroup] {
        var tags: [String] = []
        var named: [String: [Identifier]] = [:]
        for operation in operations {
            let tag = operation.tag ?? "Untagged"
            if named[tag] == nil { tags.append(tag) }
            named[tag, default: []].append(operation.name)
        }
        var scope = NameScope(.type)
        let (names, _) = scope.names(for: tags)
        return zip(tags, names).map { tag, name in
            OperationGroup(fileName: name.name, routesName: Identifier("add" + name.name), operations: named[tag] ?? [])
        }
    }

    func file(_ name: String, _ declarations: [SwiftSource]) -> GeneratedFile {
        let source: SwiftSource = """
            \(verbatim: GeneratedFile.mark)\(verbatim: BinderyVersion.current) from \(comment: bindings.documentName). Do not edit.

            \(imports, separator: .newline)

            \(declarations, separator: .blankLine)
            """
        return GeneratedFile(path: name + ".swift", text: source.text + "\n")
    }

    private var imports: [SwiftSource] {
        Set(["BinderyRuntime"] + bindings.imports).sorted().map { "import \(verbatim: $0)" }
    }

    /// Paths that differ only in case are one file on some disks: `Pet.swift` beside `pet.swift` → `Pet_1h2p3q.swift`, `pet_4r5s6t.swift`
    static func toldApart(_ files: [GeneratedFile]) -> [GeneratedFile] {
        let counts = Dictionary(files.map { ($0.path.lowercased(), 1) }, uniquingKeysWith: +)
        return files.map { file in
            guard counts[file.path.lowercased(), default: 0] > 1 else { return file }
            let name = file.path.dropLast(".swift".count)
            return GeneratedFile(path: name + "_" + String(StableHash.value(of: String(name)), radix: 36) + ".swift", text: file.text)
        }
    }
}
