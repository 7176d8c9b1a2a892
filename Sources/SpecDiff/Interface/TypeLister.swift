import BinderyBindings

/// Lists a type with everything in it.
struct TypeLister {
    let declaration: TypeDeclaration

    /// The names that lead to what it stands in.
    let container: [Identifier]
    let spelling: SwiftTypeSpelling

    var declarations: [Declaration] {
        [Declaration(declaration.name, in: container, kind, at: declaration.location)] + members + nested
    }

    /// Another name has no inside of its own.
    private var nested: [Declaration] {
        if case .alias = declaration.kind { return [] }
        return declaration.nested.flatMap { TypeLister(declaration: $0, container: path, spelling: spelling).declarations }
    }

    private var path: [Identifier] { container + [declaration.name] }

    // MARK: The type

    private var kind: Declaration.Kind {
        switch declaration.kind {
        case .structure, .tuple, .wrapper: .type(.structure, conformances: conformances(json))
        case .union: .type(.enumeration, conformances: conformances(json))
        case .enumeration(let enumeration):
            switch enumeration.style {
            case .open: .type(.enumeration, conformances: conformances(["OpenEnum"]))
            case .closed: .type(.enumeration, conformances: conformances(["ClosedEnum"]))
            case .struct: .type(.structure, conformances: conformances(["ExtensibleEnum"]))
            }
        case .contentChoice: .type(.enumeration, conformances: ["ContentChoice"])
        case .responseChoice(let choice):
            switch choice.outcome {
            case .success: .type(.enumeration, conformances: ["DocumentedResponse"])
            case .error: .type(.enumeration, conformances: ["DocumentedError"])
            }
        case .responseHeaders: .type(.structure, conformances: ["ResponseHeaders"])
        case .multipart: .type(.structure, conformances: ["MultipartCodable"])
        case .alias(let type): .alias(spelling.type(type))
        }
    }

    private var json: [String] { declaration.restrictions == nil ? ["JSONCodable"] : ["JSONCodable", "Validatable"] }

    private func conformances(_ own: [String]) -> [String] { own + declaration.conformances }

    // MARK: What stands in it

    private var members: [Declaration] {
        switch declaration.kind {
        case .structure(let structure): members(of: structure)
        case .enumeration(let enumeration): members(of: enumeration)
        case .union(let union):
            union.cases.map { enumerationCase($0.name, [spelling.type($0.type)], at: $0.origin) }
                + (union.hasUnrecognized ? [unrecognized(BuiltinType.jsonValue.name)] : [])
        case .tuple(let tuple): members(of: tuple)
        case .wrapper(let type): storage([Part(Identifier("value"), spelling.type(type), at: Origin(of: declaration))], isLabelled: false)
        case .contentChoice(let choice): choice.cases.map { enumerationCase($0.name, [spelling.type($0.content.type)], at: $0.content.origin) }
        case .responseChoice(let choice): choice.responses.map(enumerationCase)
        case .responseHeaders(let headers):
            storage(headers.headers.map { Part($0.name, spelling.type($0.type), hasDefault: !$0.isRequired, at: $0.origin) })
        case .multipart(let multipart): members(of: multipart)
        case .alias: []
        }
    }

    private func members(of structure: Structure) -> [Declaration] {
        var parts = structure.properties.map { part($0, isDeprecated: $0.isDeprecated) }
        parts += structure.views.map { Part($0.name, spelling.type($0.type), hasDefault: $0.isOptional, at: $0.origin) }
        if let additional = structure.additionalProperties {
            parts.append(Part(additional.name, .dictionary(spelling.type(additional.type)), hasDefault: true, at: additional.origin))
        }
        return storage(parts, isDeprecated: declaration.isDeprecated)
    }

    private func members(of tuple: Tuple) -> [Declaration] {
        var parts = tuple.elements.map { Part($0.name, spelling.type($0.type), hasDefault: !$0.isRequired, at: $0.origin) }
        if let rest = tuple.rest { parts.append(Part(tuple.restName, .array(spelling.type(rest)), hasDefault: true, at: Origin(of: declaration))) }
        return storage(parts)
    }

    private func members(of multipart: Multipart) -> [Declaration] {
        var parts = multipart.parts.map { part($0.property, isDeprecated: false) }
        parts += multipart.remainders.map { Part($0.name, spelling.type($0.type), at: $0.origin) }
        parts.append(Part(multipart.additionalParts, .array(.known("MultipartPart")), hasDefault: true, at: Origin(of: declaration)))
        return storage(parts)
    }

    private func members(of enumeration: Enumeration) -> [Declaration] {
        let rawType = enumeration.rawType.swiftName
        let rawValue = Declaration(
            Identifier("rawValue"), in: path, .property(.known(rawType), isStatic: false, isSettable: false), at: declaration.location)
        switch enumeration.style {
        case .open: return enumeration.cases.map { enumerationCase($0.name, [], at: $0.origin) } + [unrecognized(rawType), rawValue]
        case .closed: return enumeration.cases.map { enumerationCase($0.name, [], at: $0.origin) } + [rawValue]
        case .struct:
            let values = enumeration.cases.map {
                Declaration($0.name, in: path, .property(.declared(path), isStatic: true, isSettable: false), at: $0.origin.location)
            }
            return values + [rawValue]
        }
    }

    // MARK: Stored properties

    /// A stored property, which is an argument of the initializer too.
    private struct Part {
        let name: Identifier
        let type: SwiftType
        let hasDefault: Bool
        let isDeprecated: Bool
        let origin: Origin

        init(_ name: Identifier, _ type: SwiftType, hasDefault: Bool = false, isDeprecated: Bool = false, at origin: Origin) {
            self.name = name
            self.type = type
            self.hasDefault = hasDefault
            self.isDeprecated = isDeprecated
            self.origin = origin
        }
    }

    private func part(_ property: StructureProperty, isDeprecated: Bool) -> Part {
        let hasDefault =
            switch property.presence {
            case .required, .requiredNullable: property.defaultValue != nil
            case .optional, .patch: true
            }
        return Part(property.name, spelling.type(property.type), hasDefault: hasDefault, isDeprecated: isDeprecated, at: property.origin)
    }

    private func storage(_ parts: [Part], isLabelled: Bool = true, isDeprecated: Bool = false) -> [Declaration] {
        let properties = parts.map {
            Declaration(
                $0.name, in: path, .property($0.type, isStatic: false, isSettable: true), isDeprecated: $0.isDeprecated, at: $0.origin.location)
        }
        let parameters = parts.map {
            Declaration.Parameter(isLabelled ? $0.name : nil, $0.type, hasDefault: $0.hasDefault, at: $0.origin.location)
        }
        return properties
            + [Declaration(Identifier("init"), in: path, .initializer(parameters), isDeprecated: isDeprecated, at: declaration.location)]
    }

    // MARK: Cases

    private func enumerationCase(_ name: Identifier, _ payload: [SwiftType], at origin: Origin) -> Declaration {
        let parameters = payload.map { Declaration.Parameter(nil, $0, at: origin.location) }
        return Declaration(name, in: path, .enumerationCase(parameters), at: origin.location)
    }

    private func enumerationCase(_ response: ResponseBinding) -> Declaration {
        let place = response.origin.location
        let status: [Declaration.Parameter] =
            switch response.status {
            case .code: []
            case .range, .other: [Declaration.Parameter(Identifier("status"), .known("Int"), at: place)]
            }
        let value = spelling.value(of: response).map { [Declaration.Parameter(nil, $0, at: response.definition.location)] } ?? []
        return Declaration(response.name, in: path, .enumerationCase(status + value), at: place)
    }

    private func unrecognized(_ type: String) -> Declaration {
        enumerationCase(Identifier("unrecognized"), [.known(type)], at: Origin(of: declaration))
    }
}

extension Origin {
    fileprivate init(of declaration: TypeDeclaration) {
        self.init(declaration.location)
    }
}
