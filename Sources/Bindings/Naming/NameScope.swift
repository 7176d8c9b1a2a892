/// Names that must differ from each other: the types of a module, the members of a type, the cases of an enumeration.
package struct NameScope: Sendable {
    package enum Style: Sendable {
        case type, member, enumerationCase
    }

    /// Texts that come out as one name, and the names they were given instead.
    package struct Clash: Sendable {
        package let indices: [Int]
        package let names: [Identifier]
    }

    /// A chosen name that cannot be: another of the texts has it, or, where there is none, it means something already.
    package struct Conflict: Sendable {
        package let index: Int
        package let other: Int?
    }

    package let style: Style
    private var taken: Set<String>
    private var movingAside: Set<String> = []

    /// - Parameter taken: Names that stand in the scope already.
    package init(_ style: Style, taken: Set<String> = []) {
        self.style = style
        self.taken = taken
    }

    /// A name for each text, in its order. Texts that come out as one name are told apart by what differs in them, never by their order.
    package mutating func names(for texts: [String]) -> (names: [Identifier], clashes: [Clash]) {
        let natural = texts.map(naturalName)
        // Few texts share their name with others, by the first of which these are known.
        var firsts: [String: Int] = [:]
        var others: [Int: [Int]] = [:]
        for (index, name) in natural.enumerated() {
            if let first = firsts[name] { others[first, default: []].append(index) } else { firsts[name] = index }
        }

        var names = natural.map { Identifier($0) }
        var clashing: [[Int]] = []
        for (index, name) in natural.enumerated() where firsts[name] == index {
            if let rest = others[index] { clashing.append([index] + rest) } else if !taken.insert(name).inserted { clashing.append([index]) }
        }
        var clashes: [Clash] = []
        for group in clashing {
            // Who is called so in the document stays so, whoever comes before.
            let inTurn = group.filter { distinctName(texts[$0]) == texts[$0] } + group.filter { distinctName(texts[$0]) != texts[$0] }
            for index in inTurn { names[index] = Identifier(claimDistinct(texts[index])) }
            clashes.append(Clash(indices: group, names: group.map { names[$0] }))
        }
        return (names, clashes)
    }

    /// The same where some names were chosen: they are taken as they are, before any other.
    package mutating func names(
        for texts: [String], chosen: [Identifier?]
    ) -> (names: [Identifier], clashes: [Clash], conflicts: [Conflict]) {
        var owners: [String: Int] = [:]
        var conflicts: [Conflict] = []
        for (index, name) in chosen.enumerated() {
            guard let name = name?.name else { continue }
            if aside(name) == name, taken.insert(name).inserted { owners[name] = index } else { conflicts.append(Conflict(index: index, other: owners[name])) }
        }
        let rest = texts.indices.filter { chosen[$0] == nil }
        for index in rest {
            if let owner = owners[naturalName(texts[index])] { conflicts.append(Conflict(index: owner, other: index)) }
        }
        let (others, clashes) = names(for: rest.map { texts[$0] })
        var names = chosen.map { $0 ?? Identifier("") }
        for (index, name) in zip(rest, others) { names[index] = name }
        return (names, clashes.map { Clash(indices: $0.indices.map { rest[$0] }, names: $0.names) }, conflicts)
    }

    /// Takes names out of the scope that are to be used otherwise.
    package mutating func reserve(_ names: [String]) {
        taken.formUnion(names)
    }

    /// Names of types that stand beside those of the scope: `Headers` → `HeadersModel`
    mutating func moveAside(_ names: [String]) {
        movingAside.formUnion(names)
    }

    /// A name for one text more.
    package mutating func name(for text: String) -> Identifier {
        names(for: [text]).names[0]
    }

    /// A name that is ours and stands in no document: it gives way to names that do.
    mutating func ownName(_ name: String) -> Identifier {
        var name = name
        while !taken.insert(name).inserted { name += "_" }
        return Identifier(name)
    }

    /// The name means something to Swift, the runtime or the generated code, and no type can have it.
    package static func isReserved(_ name: Identifier) -> Bool {
        ReservedWords.types.contains(name.name)
    }

    private func naturalName(_ text: String) -> String {
        aside(style == .type ? IdentifierSpelling.typeName(text) : IdentifierSpelling.memberName(text))
    }

    private func distinctName(_ text: String) -> String {
        aside(IdentifierSpelling.distinctName(text, isType: style == .type))
    }

    private mutating func claimDistinct(_ text: String) -> String {
        let distinct = distinctName(text)
        if taken.insert(distinct).inserted { return distinct }
        var marked = distinct + "_" + String(StableHash.value(of: text), radix: 36)
        // The very same text once more.
        while !taken.insert(marked).inserted { marked += "_" }
        return marked
    }

    /// Names that would hide something move aside: `Error` → `ErrorModel`, `self` → `self_`.
    private func aside(_ name: String) -> String {
        switch style {
        case .type: ReservedWords.types.contains(name) || movingAside.contains(name) ? name + "Model" : name
        case .member: ReservedWords.members.contains(name) ? name + "_" : name
        case .enumerationCase: ReservedWords.members.contains(name) || ReservedWords.enumerationCases.contains(name) ? name + "_" : name
        }
    }
}
