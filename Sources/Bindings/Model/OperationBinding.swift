import BinderySpecTree

/// An operation as a Swift method, and on the wire.
package struct OperationBinding: Sendable {
    /// `listPets`: the method.
    package let name: Identifier

    /// `ListPets`: the member of `Operations`, and the namespace of the types that only this operation uses.
    package let typeName: Identifier
    package let httpMethod: String

    /// As in the document; for webhooks and callbacks, where they are received unless the receiver decides otherwise.
    package let path: String

    /// Where it is served instead of at the servers of the document; the first is the default.
    package let servers: [ServerBinding]

    /// The values of the variables of ``servers``.
    package let serverTypes: [TypeDeclaration]

    /// Required ones first, otherwise in the order of the document.
    package let parameters: [ParameterBinding]
    package let body: BodyBinding?

    package let success: SuccessBinding

    /// What may be shown instead of one another, each the names of schemes that are needed together.
    package let security: [[String]]
    package let isDeprecated: Bool
    package let documentation: Documentation
    package let nested: [TypeDeclaration]

    /// The first tag, which decides the file.
    package let tag: String?
    package let location: SourceLocation

    func with(parameters: [ParameterBinding], body: BodyBinding?, serverTypes: [TypeDeclaration], nested: [TypeDeclaration]) -> OperationBinding {
        OperationBinding(
            name: name, typeName: typeName, httpMethod: httpMethod, path: path, servers: servers, serverTypes: serverTypes, parameters: parameters, body: body,
            success: success, security: security, isDeprecated: isDeprecated, documentation: documentation, nested: nested, tag: tag, location: location)
    }
}

extension OperationBinding {
    /// The closure of the test double that answers for the operation: `onListPets`
    package var stubName: Identifier {
        OwnNames(avoiding: argumentsInOrder(parameters.map(\.name), body?.name)).unused("on" + typeName.name)
    }

    /// Required arguments, the body among them, before optional ones.
    ///
    /// - Parameters:
    ///   - parameters: What each of ``parameters`` becomes.
    ///   - body: What ``body`` becomes.
    package func argumentsInOrder<Part>(_ parameters: [Part], _ body: Part?) -> [Part] {
        guard let body else { return parameters }
        let required = self.body?.isRequired == true ? self.parameters.prefix { $0.isRequired }.count : parameters.count
        return Array(parameters[..<required]) + [body] + Array(parameters[required...])
    }
}
