/// The method of an operation. A structure, because the set is open from 3.2 on (`additionalOperations`).
package struct HTTPMethod: Sendable, Hashable {
    /// As on the wire, where `COPY` and `copy` are two methods: `GET`.
    package let name: String

    /// The methods that have a field of their own in a path item, by that field (3.2, Path Item Object).
    static let fields: [String: HTTPMethod] = Dictionary(
        uniqueKeysWithValues: ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].map { ($0, HTTPMethod(name: $0.uppercased())) })

    /// - Returns: Nil when the name is no token (RFC 9110, section 9.1).
    init?(_ name: String) {
        guard name.isHTTPToken else { return nil }
        self.name = name
    }

    private init(name: String) { self.name = name }
}
