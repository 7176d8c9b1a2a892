import BinderyBindings
import BinderySpecDiff

/// Writes types that implement the protocols of the new bindings as the findings say: methods as they were before, but for those that are said to be new or others.
///
/// One that heeds them all must compile. Of each that leaves one out the compiler must complain: it does not list everything that a type lacks.
struct ServerWriter {
    private let old: PublicInterface
    private let new: PublicInterface

    /// What the findings say has to be written anew, as `API.listPets`.
    private let changed: Set<String>
    private let prefix: String

    init(old: PublicInterface, new: PublicInterface, changed: Set<String>, prefix: String) {
        self.old = old
        self.new = new
        self.changed = changed
        self.prefix = prefix
    }

    func uses() -> [ClientUse] {
        let oldMethods = methods(of: old)
        let newMethods = methods(of: new)
        let before = Dictionary(oldMethods.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(oldMethods.map(\.container))
        var uses: [ClientUse] = []
        for (container, methods) in Dictionary(grouping: newMethods, by: \.container).sorted(by: { $0.key < $1.key }) where known.contains(container) {
            let heeded = methods.map { changed.contains($0.name) ? $0 : before[$0.name] }
            uses += implementation(of: container, heeded, purpose: .server, symbol: container, number: uses.count)
            for (index, method) in methods.enumerated() where changed.contains(method.name) {
                var lacking = heeded
                lacking[index] = before[method.name]
                uses += implementation(of: container, lacking, purpose: .lacking, symbol: method.name, number: uses.count)
            }
        }
        return uses
    }

    private struct Method {
        let container: String

        /// As `API.listPets`.
        let name: String
        let text: String
    }

    private func methods(of interface: PublicInterface) -> [Method] {
        interface.declarations.compactMap { declaration in
            guard case .requirement(let call) = declaration.kind else { return nil }
            let container = declaration.container.map(\.declared).joined(separator: ".")
            return Method(
                container: container, name: declaration.path.map(\.declared).joined(separator: "."),
                text: ClientWriter(interface: interface, prefix: prefix).implementation(of: declaration, call))
        }
    }

    private func implementation(
        of container: String, _ methods: [Method?], purpose: ClientUse.Purpose, symbol: String, number: Int
    ) -> [ClientUse] {
        let lines = ["struct \(prefix)Server\(number): \(container) {"] + methods.compactMap { $0?.text } + ["}"]
        return [ClientUse(symbol: symbol, containers: [], purpose: purpose, text: lines.joined(separator: "\n"))]
    }
}
