/// What the specification writes as "X Object | Reference Object".
package enum Referenced<Value: Sendable>: Sendable {
    case value(Value)
    case reference(Reference)
}
