extension Structure {
    /// - Parameter isWanted: Whether a property of the type is stored indirectly, beside those that are already.
    func storingIndirectly(_ isWanted: (TypeReference) -> Bool) -> Structure {
        Structure(
            properties: properties.map { property in
                StructureProperty(
                    name: property.name, key: property.key, type: property.type, presence: property.presence,
                    isIndirect: property.isIndirect || isWanted(property.type), isDeprecated: property.isDeprecated, defaultValue: property.defaultValue,
                    documentation: property.documentation, origin: property.origin)
            },
            additionalProperties: additionalProperties,
            views: views.map { view in
                View(
                    name: view.name, type: view.type, isOptional: view.isOptional, isIndirect: view.isIndirect || isWanted(view.type),
                    documentation: view.documentation, origin: view.origin)
            })
    }
}

extension Tuple {
    /// - Parameter isWanted: Whether an element of the type is stored indirectly, beside those that are already.
    func storingIndirectly(_ isWanted: (TypeReference) -> Bool) -> Tuple {
        Tuple(
            elements: elements.map { element in
                Element(
                    name: element.name, type: element.type, isRequired: element.isRequired, isIndirect: element.isIndirect || isWanted(element.type),
                    documentation: element.documentation, origin: element.origin)
            }, rest: rest)
    }
}

extension Union {
    /// All cases are stored indirectly when one is.
    func storingIndirectly(_ isWanted: (TypeReference) -> Bool) -> Union {
        guard !isIndirect, cases.contains(where: { isWanted($0.type) }) else { return self }
        return Union(cases: cases, branches: branches, hasUnrecognized: hasUnrecognized, isIndirect: true)
    }
}
