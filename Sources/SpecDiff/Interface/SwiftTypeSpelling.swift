import BinderyBindings

/// Turns what the planner says of a type into the type as it stands in a declaration.
struct SwiftTypeSpelling {
    let paths: TypePaths

    func type(_ reference: TypeReference) -> SwiftType {
        switch reference {
        case .builtin(let builtin): .known(builtin.name)
        case .named(let id): paths[id].map(SwiftType.declared) ?? .known(BuiltinType.jsonValue.name)
        case .array(let element): .array(type(element))
        case .dictionary(let value): .dictionary(type(value))
        case .optional(let wrapped): .optional(type(wrapped))
        case .patch(let wrapped): .known("Patch", [type(wrapped)])
        case .events(let data): .known("EventStream", [type(data)])
        case .lines(let value): .known("JSONLines", [type(value)])
        case .multipartForm(let fields): .known("MultipartForm", [type(fields)])
        }
    }

    /// What comes with a response; nil when nothing does.
    func value(of response: ResponseBinding) -> SwiftType? {
        let body = response.payload.map { type($0.type) }
        guard let headers = response.headers else { return body }
        return .known("HeadedResponse", [type(headers), body ?? .void])
    }
}
