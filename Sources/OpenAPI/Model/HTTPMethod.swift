/// The method of an operation. A structure, because the set is open from 3.2 on (`additionalOperations`).
package struct HTTPMethod: Sendable, Hashable {
    /// As on the wire: `GET`.
    package let name: String

    /// The methods that have a field of their own in a path item, by that field (3.1, section 4.8.9).
    static let fields: [String: HTTPMethod] = Dictionary(
        uniqueKeysWithValues: ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map { ($0, HTTPMethod(name: $0.uppercased())) })
}
