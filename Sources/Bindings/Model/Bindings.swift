/// The Swift to be generated for a document, every name and type decided.
package struct Bindings: Sendable {
    package let module: String
    package let access: AccessLevel

    /// The modules that the code imports beside the runtime.
    package let imports: [String]

    /// What is generated.
    package let parts: Set<BindingPart>
    package let files: FileGranularity

    /// What everything stands in; nil: the module.
    package let namespace: Identifier?

    /// The name of the document without its folder, for the header of each file.
    package let documentName: String

    /// What the document says of itself.
    package let documentation: Documentation

    /// The types of the components, in the order of the document.
    package let types: [TypeDeclaration]

    /// The types of shared parameters, headers, bodies and responses.
    package let namespaces: [Namespace]

    /// Those that have operations.
    package let surfaces: [APIBinding]

    /// Those that parameters of any operation refer to.
    package let sharedRestrictions: [SharedRestrictions]

    /// What callers of any surface may prove themselves with, in the order of the document.
    package let securitySchemes: [SecuritySchemeBinding]

    /// What could not be expressed and was left out, each as people would call it.
    package let omissions: [String]

    /// An enumeration without cases that types stand in.
    package struct Namespace: Sendable {
        package let name: Identifier
        package let types: [TypeDeclaration]
    }
}

extension Bindings {
    /// Nil when the document has no paths with operations.
    package var api: APIBinding? { surfaces.first { $0.surface == .api } }

    /// How many operations there are, webhooks and callbacks included.
    package var operationCount: Int { surfaces.reduce(0) { $0 + $1.operations.count } }

    /// How many types are declared, nested ones included; other names of types do not count.
    package var typeCount: Int {
        declarations.count { declaration in
            if case .alias = declaration.kind { false } else { true }
        }
    }

    /// All declarations, each before those that stand inside it.
    package var declarations: [TypeDeclaration] {
        var declarations: [TypeDeclaration] = []
        func add(_ more: [TypeDeclaration]) {
            for declaration in more {
                declarations.append(declaration)
                add(declaration.nested)
            }
        }
        add(types)
        for namespace in namespaces { add(namespace.types) }
        for surface in surfaces {
            add(surface.serverTypes)
            for operation in surface.operations { add(operation.nested + operation.serverTypes) }
        }
        return declarations
    }
}
