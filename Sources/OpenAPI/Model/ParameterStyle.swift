/// How a value is written as text (3.2, Parameter Object).
package enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
    case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie

    static func standard(in location: ParameterLocation) -> ParameterStyle {
        switch location {
        case .path, .header: .simple
        case .query, .cookie, .querystring: .form
        }
    }

    func isAllowed(in location: ParameterLocation) -> Bool {
        switch self {
        case .matrix, .label: location == .path
        case .simple: location == .path || location == .header
        case .form: location == .query || location == .cookie
        case .spaceDelimited, .pipeDelimited, .deepObject: location == .query
        case .cookie: location == .cookie
        }
    }

    /// What `explode` is when it is not stated.
    var explodesByDefault: Bool { self == .form || self == .cookie }
}
