import BinderyRuntime

/// A value of a document, or the place of one that is missing, with what is said about it.
struct Spot: Sendable {
    let place: Place
    let shape: Shape
    /// Of the property; nil for the whole document, an element or the value of a map.
    let property: Property?
    /// Where the object stands that has the property.
    let parent: Place
}

extension Shape {
    /// Every place of the document that the shape says something about.
    func spots(in document: JSONValue) -> [Spot] {
        spots(in: document, at: Place(), of: nil, parent: Place())
    }

    /// The place of every object whose properties are listed.
    func objects(in document: JSONValue) -> [Place] {
        spots(in: document).filter { spot in
            switch spot.shape {
            case .object, .overlapping: document.value(at: spot.place).map { if case .object = $0 { true } else { false } } ?? false
            case .string, .integer, .number, .boolean, .dateTime, .uuid, .enumeration, .array, .map, .freeForm, .either: false
            }
        }.map(\.place)
    }

    private func spots(in value: JSONValue?, at place: Place, of property: Property?, parent: Place) -> [Spot] {
        var spots = [Spot(place: place, shape: self, property: property, parent: parent)]
        switch (self, value) {
        case (.object(let properties), .object(let members)):
            for property in properties {
                spots += property.shape.spots(in: members[property.key], at: place.key(property.key), of: property, parent: place)
            }
        case (.overlapping(let first, let second), .object(let members)):
            // What is in one of them only may be anything, as the other fits then.
            for property in first where second.contains(where: { $0.key == property.key }) {
                spots += property.shape.spots(in: members[property.key], at: place.key(property.key), of: property, parent: place)
            }
        case (.array(let element), .array(let elements)):
            for (index, value) in elements.enumerated() {
                spots += element.spots(in: value, at: place.index(index), of: nil, parent: place)
            }
        case (.map(let shape), .object(let members)):
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                spots += shape.spots(in: value, at: place.key(key), of: nil, parent: place)
            }
        case (.either(let shapes, _), .array):
            for case .array(let element) in shapes {
                spots += Shape.array(element).spots(in: value, at: place, of: property, parent: parent).dropFirst()
            }
        default:
            break
        }
        return spots
    }
}

extension JSONValue {
    func value(at place: Place) -> JSONValue? {
        place.steps.reduce(Optional(self)) { value, step in
            switch step {
            case .key(let key): value?[key]
            case .index(let index): value?[index]
            }
        }
    }
}
