import BinderyBindings

/// Types that are gone, and the new ones that stand wherever they stood.
struct TypeRenaming {
    private let names: [[Identifier]: [Identifier]]
    let targets: Set<[Identifier]>

    init(old: PublicInterface, new: PublicInterface) {
        let newMembers = Dictionary(new.declarations.map { (Position($0), $0) }, uniquingKeysWith: { first, _ in first })
        var order: [[Identifier]] = []
        var votes: [[Identifier]: [[Identifier]: Int]] = [:]
        for declaration in old.declarations {
            guard let other = newMembers[Position(declaration)] else { continue }
            for (type, otherType) in Self.pairs(declaration, other) {
                for (path, otherPath) in Self.differences(type, otherType) ?? [] where old.type(otherPath) == nil && !Self.exists(path, in: new) {
                    if votes[path] == nil { order.append(path) }
                    votes[path, default: [:]][otherPath, default: 0] += 1
                }
            }
        }
        var names: [[Identifier]: [Identifier]] = [:]
        for path in order {
            let candidates = votes[path, default: [:]].sorted { ($1.value, $0.key.map(\.name).joined()) < ($0.value, $1.key.map(\.name).joined()) }
            names[path] = candidates.first?.key
        }
        self.names = names
        targets = Set(names.values)
    }

    /// What stands for a type now; nil for one that is not renamed.
    subscript(path: [Identifier]) -> [Identifier]? {
        for length in path.indices.reversed() {
            if let name = names[Array(path[...length])] { return name + path[(length + 1)...] }
        }
        return nil
    }

    func applied(to type: SwiftType) -> SwiftType {
        type.mapDeclared { .declared(self[$0] ?? $0) }
    }

    /// Where a declaration stands, and what it is to those who use it.
    private struct Position: Hashable {
        let path: [Identifier]
        let isCall: Bool

        init(_ declaration: Declaration) {
            path = declaration.path
            if case .call = declaration.kind { isCall = true } else { isCall = false }
        }
    }

    private static func exists(_ path: [Identifier], in interface: PublicInterface) -> Bool {
        guard case .declared(let target) = interface.canonical(.declared(path)) else { return true }
        return interface.type(target) != nil
    }

    /// The types that stand at the same place of both.
    private static func pairs(_ old: Declaration, _ new: Declaration) -> [(SwiftType, SwiftType)] {
        switch (old.kind, new.kind) {
        case (.property(let type, _, _), .property(let other, _, _)), (.alias(let type), .alias(let other)): [(type, other)]
        case (.enumerationCase(let parameters), .enumerationCase(let others)), (.initializer(let parameters), .initializer(let others)):
            pairs(parameters, others)
        case (.requirement(let call), .requirement(let other)), (.call(let call), .call(let other)):
            pairs(call.parameters, other.parameters) + [(call.result, other.result)]
        case (.type, _), (.alias, _), (.property, _), (.enumerationCase, _), (.initializer, _), (.factory, _), (.requirement, _), (.call, _), (.stub, _): []
        }
    }

    private static func pairs(_ old: [Declaration.Parameter], _ new: [Declaration.Parameter]) -> [(SwiftType, SwiftType)] {
        let types = Dictionary(new.map { ($0.label, $0.type) }, uniquingKeysWith: { first, _ in first })
        return old.compactMap { parameter in types[parameter.label].map { (parameter.type, $0) } }
    }

    /// The declared types in which two types differ; nil when they differ otherwise too.
    private static func differences(_ old: SwiftType, _ new: SwiftType) -> [([Identifier], [Identifier])]? {
        switch (old, new) {
        case (.declared(let path), .declared(let other)): path == other ? [] : [(path, other)]
        case (.array(let element), .array(let other)): differences(element, other)
        case (.dictionary(let value), .dictionary(let other)): differences(value, other)
        case (.optional(let wrapped), .optional(let other)): differences(wrapped, other)
        // That a value may be missing now is another matter.
        case (.optional(let wrapped), _): differences(wrapped, new)
        case (_, .optional(let other)): differences(old, other)
        case (.known(let name, let arguments), .known(let otherName, let others)):
            name == otherName && arguments.count == others.count ? zip(arguments, others).compactMap { differences($0, $1) }.flatMap(\.self) : nil
        case (.declared, _), (.known, _), (.array, _), (.dictionary, _), (.closure, _): nil
        }
    }
}
