/// A `struct` whose properties are the parts of a multipart body, files among them.
package struct Multipart: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// - Parameter contentType: Of a file that does not say its own, where the document does.
        case file(contentType: String?)
        case files(contentType: String?)
        case value(FieldEncoding)
    }

    package struct Part: Sendable, Hashable {
        /// As that of an object: its type is `MultipartPart` for files.
        package let property: StructureProperty
        package let content: Content
    }

    /// A value whose members are parts too: alternatives beside the properties, or what is not declared.
    package struct Remainder: Sendable, Hashable {
        package let name: Identifier
        package let type: TypeReference
        package let fields: FormFields
        package let documentation: Documentation
        package let origin: Origin
    }

    package let parts: [Part]
    package let remainders: [Remainder]

    /// What catches the parts that nothing else does.
    package let additionalParts: Identifier
}
