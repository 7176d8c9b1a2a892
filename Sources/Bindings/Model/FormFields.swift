/// How the members of an object are written as the fields of a form.
package struct FormFields: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let key: String
        package let encoding: FieldEncoding
    }

    /// In the order of the document.
    package let fields: [Field]

    /// How members are written that are not declared; nil where there are none.
    package let others: FieldEncoding?

    /// The keys of arrays that must be there: nothing is written for one that is empty.
    package let lists: [String]
}
