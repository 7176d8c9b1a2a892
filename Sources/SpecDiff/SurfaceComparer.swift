import BinderyBindings

/// Finds the declarations of the old bindings that are gone or different in the new ones, and those that are new.
package struct SurfaceComparer: Sendable {
    package init() {}

    /// - Returns: In the order of the new bindings, what was removed standing where it was. An edit that changes one declaration in several ways gives several
    ///   changes of it, each with its own cause.
    package func compare(_ old: Bindings, with new: Bindings) -> [SymbolChange] {
        compare(InterfaceLister(bindings: old).interface(), with: InterfaceLister(bindings: new).interface())
    }

    func compare(_ old: PublicInterface, with new: PublicInterface) -> [SymbolChange] {
        InterfaceComparison(old: old, new: new).changes()
    }
}
