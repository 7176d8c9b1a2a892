import BinderySpecTree

/// The license of the API.
package struct License: Sendable {
    package let location: SourceLocation
    package let name: String?

    /// An SPDX expression (3.1).
    package let identifier: String?
    package let url: String?
    package let extensions: Node.Mapping
}
