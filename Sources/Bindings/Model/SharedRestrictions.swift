/// Restrictions that parameters of any operation refer to.
package struct SharedRestrictions: Sendable {
    /// The static member of `Restrictions`: `accountNumber`
    package let name: Identifier
    package let restrictions: Restrictions
}
