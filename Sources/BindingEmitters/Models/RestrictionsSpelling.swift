import BinderyBindings
import BinderySwiftSource

/// Restrictions as an expression.
struct RestrictionsSpelling {
    let restrictions: Restrictions
    let spelling: TypeSpelling
    let scope: [Identifier]

    var source: SwiftSource { source(behind: .empty) }

    /// `static let restrictions = Restrictions(…)`
    ///
    /// - Parameter declaration: What stands before the equals sign.
    func constant(_ declaration: SwiftSource) -> SwiftSource { source(behind: "\(declaration) = ") }

    private func source(behind start: SwiftSource) -> SwiftSource {
        let types = restrictions.types.map { id -> SwiftSource in "\(spelling.source(for: .named(id), in: scope)).self" }
        let schema = SwiftSource(rawLiteral: restrictions.schema)
        let list = CallExpression(head: "types: ", arguments: types, brackets: .square, layout: ListLayout(behind: scope.count + 1)).source
        return CallExpression(head: "\(start)Restrictions", arguments: types.isEmpty ? [schema] : [schema, list], layout: ListLayout(behind: scope.count))
            .source
    }
}
