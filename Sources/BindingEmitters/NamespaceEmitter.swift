import BinderyBindings
import BinderySwiftSource

/// An enumeration without cases that holds types.
struct NamespaceEmitter {
    let name: Identifier
    let types: [TypeDeclaration]
    let access: AccessLevel
    let spelling: TypeSpelling

    var source: SwiftSource {
        """
        \(access)enum \(name) {
            \(types.map { DeclarationEmitter(declaration: $0, scope: spelling.root + [name], access: access, spelling: spelling).source }, separator: .blankLine)
        }
        """
    }
}
