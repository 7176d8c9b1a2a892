import BinderyBindings
import BinderySwiftSource

/// Restrictions as an expression.
struct RestrictionsSpelling {
    let restrictions: Restrictions
    let spelling: TypeSpelling
    let scope: [Identifier]

    var source: SwiftSource {
        let types = restrictions.types.map { id -> SwiftSource in "\(spelling.source(for: .named(id), in: scope)).self" }
        let schema = SwiftSource(rawLiteral: restrictions.schema)
        let list = CallExpression(head: "types: ", arguments: types, brackets: .square).source
        return CallExpression(head: "Restrictions", arguments: types.isEmpty ? [schema] : [schema, list]).source
    }
}
