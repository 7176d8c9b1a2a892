import BinderySpecTree

/// The place of a document that a part of a declaration follows from.
///
/// Any two are equal: declarations that say the same are one type, wherever it is said.
package struct Origin: Sendable, Hashable {
    package let location: SourceLocation

    package init(_ location: SourceLocation) {
        self.location = location
    }

    package static func == (_: Origin, _: Origin) -> Bool { true }

    package func hash(into hasher: inout Hasher) {}
}
