import BinderyBindings
import BinderySwiftSource

/// A type, and the types inside it.
struct DeclarationEmitter {
    let declaration: TypeDeclaration

    /// The names of the types around it.
    let scope: [Identifier]
    let access: AccessLevel
    let spelling: TypeSpelling

    var source: SwiftSource {
        switch declaration.kind {
        case .structure(let structure): StructureEmitter(declaration: context, structure: structure).source
        case .enumeration(let enumeration): EnumerationEmitter(declaration: context, enumeration: enumeration).source
        case .union(let union): UnionEmitter(declaration: context, union: union).source
        case .tuple(let tuple): TupleEmitter(declaration: context, tuple: tuple).source
        case .wrapper(let type): WrapperEmitter(declaration: context, type: type).source
        case .contentChoice(let choice): ContentChoiceEmitter(declaration: context, choice: choice).source
        case .responseChoice(let choice): ResponseChoiceEmitter(declaration: context, choice: choice).source
        case .responseHeaders(let headers): ResponseHeadersEmitter(declaration: context, headers: headers).source
        case .multipart(let multipart): MultipartEmitter(declaration: context, multipart: multipart).source
        case .alias(let type): alias(of: type)
        }
    }

    private var context: DeclarationContext {
        DeclarationContext(declaration: declaration, scope: scope, access: access, spelling: spelling)
    }

    private func alias(of type: TypeReference) -> SwiftSource {
        """
        \(documentation: context.documentation)
        \(access)typealias \(declaration.name) = \(spelling.source(for: type, in: scope))
        """
    }
}
