/// Where a parameter travels.
package enum ParameterLocation: String, Sendable, Hashable, CaseIterable {
    case path, query, header, cookie

    /// The whole query string as one value (3.2).
    case querystring
}
