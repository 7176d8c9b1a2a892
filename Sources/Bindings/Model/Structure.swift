/// A `struct` that is an object in JSON.
package struct Structure: Sendable, Hashable {
    /// In the order of the document.
    package let properties: [StructureProperty]

    /// What catches the keys that are not declared; nil when they are skipped.
    package let additionalProperties: AdditionalProperties?

    /// Values read from the same object, and written into it: branches of `anyOf` that overlap, or a union beside properties.
    package let views: [View]

    package struct AdditionalProperties: Sendable, Hashable {
        package let name: Identifier

        /// The type of the values.
        package let type: TypeReference
        package let documentation: Documentation
        package let origin: Origin
    }

    package struct View: Sendable, Hashable {
        package let name: Identifier
        package let type: TypeReference

        /// The view is nil when the object does not fit it; at least one of the optional views must fit.
        package let isOptional: Bool
        package let isIndirect: Bool
        package let documentation: Documentation
        package let origin: Origin
    }
}
