/// A value that stands in the document and becomes the default of an argument.
package enum DefaultValue: Sendable, Hashable {
    case string(String)

    /// Of JSON's grammar, checked to fit the type.
    case number(String)
    case boolean(Bool)

    /// A case of the enumeration that is the argument's type.
    case enumerationCase(Identifier)
    case emptyArray
}
