extension Schema {
    /// The schemas that are written inside this one; what a reference leads to is not.
    package var subschemas: [Schema] {
        let single: [Schema?] = [
            items, additionalProperties, contains, contentSchema, propertyNames, not, self.if, then, self.else, unevaluatedItems, unevaluatedProperties,
        ]
        return properties.map(\.schema) + single.compactMap(\.self) + allOf + anyOf + oneOf + prefixItems + patternProperties.map(\.value)
            + dependentSchemas.map(\.value) + definitions.map(\.value)
    }
}
