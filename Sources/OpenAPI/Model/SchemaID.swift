/// Tells the schemas of a document and of all it refers to apart; small and dense, so that tables can be arrays.
package struct SchemaID: Sendable, Hashable {
    package let number: Int32
}
