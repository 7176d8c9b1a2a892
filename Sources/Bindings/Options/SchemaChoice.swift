/// What the user decided about the type of one schema, or about all that nothing else is said of.
package struct SchemaChoice<Value: Sendable & Hashable>: Sendable, Hashable {
    /// See ``TargetFinder``; nil: every schema.
    package let target: ConfiguredText?
    package let value: Value

    package init(target: ConfiguredText?, value: Value) {
        self.target = target
        self.value = value
    }
}
