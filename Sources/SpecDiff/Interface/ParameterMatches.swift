import BinderyBindings

/// The parameters of a function and those of another version of it, by their labels.
struct ParameterMatches {
    enum Order {
        case same

        /// Those that are out of order became optional, or required, which is what orders them.
        case movedByPresence([(Declaration.Parameter, Declaration.Parameter)])
        case different
    }

    /// Parameters that only the other version has.
    let added: [Declaration.Parameter]
    let order: Order
    private let others: [Identifier?: Declaration.Parameter]

    /// - Parameter others: Those of the other version.
    init(_ parameters: [Declaration.Parameter], _ others: [Declaration.Parameter]) {
        let byLabel = Dictionary(others.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        let labels = Set(parameters.map(\.label))
        added = others.filter { !labels.contains($0.label) }
        let common = parameters.compactMap { parameter in byLabel[parameter.label].map { (parameter, $0) } }
        let settled = Set(common.filter { $0.hasDefault == $1.hasDefault }.map(\.0.label))
        func isInOrder(_ labels: Set<Identifier?>) -> Bool {
            parameters.map(\.label).filter(labels.contains) == others.map(\.label).filter(labels.contains)
        }
        if isInOrder(Set(common.map(\.0.label))) {
            order = .same
        } else if isInOrder(settled) {
            order = .movedByPresence(common.filter { !settled.contains($0.0.label) })
        } else {
            order = .different
        }
        self.others = byLabel
    }

    subscript(label: Identifier?) -> Declaration.Parameter? { others[label] }
}
