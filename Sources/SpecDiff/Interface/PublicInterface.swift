import BinderyBindings
import BinderySpecTree

/// Every declaration of bindings that code outside of them can use.
package struct PublicInterface: Sendable {
    /// What stands in a type follows it; otherwise in the order of the bindings.
    package let declarations: [Declaration]

    private let types: [[Identifier]: Declaration]
    private let membersByContainer: [[Identifier]: [Declaration]]

    init(_ declarations: [Declaration]) {
        self.declarations = declarations
        types = Dictionary(declarations.filter(\.isType).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        membersByContainer = Dictionary(grouping: declarations, by: \.container)
    }

    /// The type, or the other name of one, that the names lead to.
    func type(_ path: [Identifier]) -> Declaration? { types[path] }

    /// What stands right inside; inside of the module for no names.
    func members(of container: [Identifier]) -> [Declaration] { membersByContainer[container] ?? [] }

    /// The type without other names in it. Names that lead nowhere stay as they are.
    package func canonical(_ type: SwiftType) -> SwiftType { type.mapDeclared { canonical($0, depth: 0) } }

    /// The declarations that decide what a type is: those it names, and those they are other names of.
    func deciding(_ type: SwiftType) -> [Declaration] {
        var decisive: [Declaration] = []
        var seen: Set<[Identifier]> = []
        var pending = Array(type.declared.reversed())
        while let path = pending.popLast() {
            guard seen.insert(path).inserted, let declaration = types[path] else { continue }
            decisive.append(declaration)
            if case .alias(let target) = declaration.kind { pending += target.declared.reversed() }
        }
        return decisive
    }

    private func canonical(_ path: [Identifier], depth: Int) -> SwiftType {
        // Another name of itself would be reported by the compiler long before; it must not keep us.
        guard depth < 64 else { return .declared(path) }
        if let declaration = types[path] {
            guard case .alias(let target) = declaration.kind else { return .declared(path) }
            return target.mapDeclared { canonical($0, depth: depth + 1) }
        }
        // The names lead through another name of a type.
        guard let last = path.last, path.count > 1, case .declared(let container) = canonical(Array(path.dropLast()), depth: depth + 1),
            container != path.dropLast()
        else { return .declared(path) }
        return canonical(container + [last], depth: depth + 1)
    }
}

extension Declaration {
    /// It can be named where a type is expected.
    var isType: Bool {
        switch kind {
        case .type, .alias: true
        case .property, .enumerationCase, .initializer, .factory, .requirement, .call, .stub: false
        }
    }
}
