import BinderyRuntime

extension JSONValue {
    /// The same document with another value at the place, or without it: a member that is not there is added, and nil removes one.
    func replacing(_ place: Place, with value: JSONValue?) -> JSONValue {
        replacing(place.steps[...], with: value) ?? .null
    }

    private func replacing(_ steps: ArraySlice<Place.Step>, with value: JSONValue?) -> JSONValue? {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        switch (self, step) {
        case (.object(var members), .key(let key)):
            members[key] = rest.isEmpty ? value : members[key]?.replacing(rest, with: value)
            return .object(members)
        case (.array(var elements), .index(let index)) where elements.indices.contains(index):
            elements[index] = elements[index].replacing(rest, with: value) ?? .null
            return .array(elements)
        default:
            return self
        }
    }
}
