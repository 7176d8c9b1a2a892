extension TypeDeclaration.Kind {
    /// The same declaration with other types in it.
    func mapTypes(_ transform: (TypeReference) -> TypeReference) -> TypeDeclaration.Kind {
        switch self {
        case .structure(let structure): .structure(structure.mapTypes(transform))
        case .union(let union): .union(union.mapTypes(transform))
        case .tuple(let tuple): .tuple(tuple.mapTypes(transform))
        case .contentChoice(let choice): .contentChoice(choice.mapTypes(transform))
        case .responseChoice(let choice): .responseChoice(choice.mapTypes(transform))
        case .responseHeaders(let headers): .responseHeaders(headers.mapTypes(transform))
        case .multipart(let multipart): .multipart(multipart.mapTypes(transform))
        case .wrapper(let type): .wrapper(transform(type))
        case .alias(let type): .alias(transform(type))
        case .enumeration: self
        }
    }
}

extension Structure {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> Structure {
        Structure(
            properties: properties.map { $0.mapType(transform) },
            additionalProperties: additionalProperties.map {
                AdditionalProperties(name: $0.name, type: transform($0.type), documentation: $0.documentation, origin: $0.origin)
            },
            views: views.map {
                View(
                    name: $0.name, type: transform($0.type), isOptional: $0.isOptional, isIndirect: $0.isIndirect, documentation: $0.documentation,
                    origin: $0.origin)
            })
    }
}

extension StructureProperty {
    fileprivate func mapType(_ transform: (TypeReference) -> TypeReference) -> StructureProperty {
        StructureProperty(
            name: name, key: key, type: transform(type), presence: presence, isIndirect: isIndirect, isDeprecated: isDeprecated,
            defaultValue: defaultValue, documentation: documentation, origin: origin)
    }
}

extension Union {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> Union {
        Union(
            cases: cases.map { Case(name: $0.name, type: transform($0.type), tag: $0.tag, documentation: $0.documentation, origin: $0.origin) },
            branches: branches,
            hasUnrecognized: hasUnrecognized, isIndirect: isIndirect)
    }
}

extension Tuple {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> Tuple {
        Tuple(
            elements: elements.map {
                Element(
                    name: $0.name, type: transform($0.type), isRequired: $0.isRequired, isIndirect: $0.isIndirect, documentation: $0.documentation,
                    origin: $0.origin)
            }, rest: rest.map(transform))
    }
}

extension ContentChoice {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> ContentChoice {
        ContentChoice(cases: cases.map { Case(name: $0.name, content: $0.content.mapTypes(transform)) })
    }
}

extension Content {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> Content {
        Content(mediaType: mediaType, type: transform(type), encoding: encoding, restrictions: restrictions, origin: origin)
    }
}

extension ResponseChoice {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> ResponseChoice {
        ResponseChoice(
            outcome: outcome,
            responses: responses.map { response in
                ResponseBinding(
                    status: response.status, name: response.name,
                    payload: response.payload.map { Payload(type: transform($0.type), contents: $0.contents.map { $0.mapTypes(transform) }) },
                    headers: response.headers.map(transform), documentation: response.documentation, origin: response.origin, definition: response.definition)
            })
    }
}

extension ResponseHeaders {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> ResponseHeaders {
        ResponseHeaders(
            headers: headers.map {
                Header(
                    name: $0.name, key: $0.key, type: transform($0.type), isJSON: $0.isJSON, explode: $0.explode, members: $0.members,
                    isDeprecated: $0.isDeprecated,
                    documentation: $0.documentation, origin: $0.origin)
            })
    }
}

extension Multipart {
    fileprivate func mapTypes(_ transform: (TypeReference) -> TypeReference) -> Multipart {
        Multipart(
            parts: parts.map { Part(property: $0.property.mapType(transform), content: $0.content) },
            remainders: remainders.map {
                Remainder(name: $0.name, type: transform($0.type), fields: $0.fields, documentation: $0.documentation, origin: $0.origin)
            },
            additionalParts: additionalParts)
    }
}
