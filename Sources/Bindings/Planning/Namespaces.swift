import BinderySpecTree

/// The enumerations without cases that types stand in when they belong to no component schema.
final class Namespaces {
    private let planner: TypePlanner
    private var bySection: [ComponentSection: TypeDraft] = [:]
    private var bySurface: [Surface: TypeDraft] = [:]
    private(set) lazy var servers = makeNamespace(Identifier("Servers"), in: nil)

    init(planner: TypePlanner) {
        self.planner = planner
    }

    /// Those that hold anything.
    var sections: [TypeDraft] { ComponentSection.allCases.compactMap { bySection[$0] }.filter { !$0.nested.isEmpty } }

    func namespace(of section: ComponentSection) -> TypeDraft {
        if let known = bySection[section] { return known }
        let namespace = makeNamespace(Identifier(section.rawValue), in: nil)
        bySection[section] = namespace
        return namespace
    }

    /// The namespace of what is fixed about the operations of a surface.
    func operations(of surface: Surface) -> TypeDraft {
        if let known = bySurface[surface] { return known }
        let namespace = makeNamespace(surface.operationsName, in: nil)
        bySurface[surface] = namespace
        return namespace
    }

    /// The namespace of an operation's own types.
    func makeNamespace(_ name: Identifier, in parent: TypeDraft?) -> TypeDraft {
        planner.makeDraft(named: name, in: parent, at: planner.document.document.location, directions: .both)
    }
}
