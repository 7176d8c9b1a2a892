import BinderyRuntime
import Testing

@Suite("Every type of the four documents")
struct DocumentTests {
    @Test("the page's example and others are read and written again without losing a value", arguments: GeneratedType.all)
    func roundTrip(type: GeneratedType) throws {
        for document in type.documents {
            #expect(try type.shape.canonical(type.rewritten(document)) == type.shape.canonical(document))
        }
    }

    @Test("the same holds by way of JSONDecoder and JSONEncoder", arguments: GeneratedType.all)
    func codable(type: GeneratedType) throws {
        for document in type.documents {
            #expect(try type.shape.canonical(type.rewrittenByCodable(document)) == type.shape.canonical(document))
        }
    }

    @Test("what is written again is the same once more, byte for byte", arguments: GeneratedType.all)
    func stability(type: GeneratedType) throws {
        for document in type.documents {
            let once = try type.rewrittenText(document.description)
            #expect(try type.rewrittenText(once) == once)
        }
    }

    @Test("a missing required key is refused at its object and named; a missing optional one is none", arguments: GeneratedType.all)
    func missingKeys(type: GeneratedType) throws {
        for document in type.documents {
            for spot in type.shape.spots(in: document) {
                guard let property = spot.property else { continue }
                let edited = document.replacing(spot.place, with: nil)
                if property.isRequired {
                    let refusal = GeneratedType.Refusal(
                        pointer: spot.parent.pointer, expected: "the key \"\(property.key)\"", found: "an object without it")
                    #expect(type.refusal(edited) == refusal)
                } else {
                    #expect(try type.shape.canonical(type.rewritten(edited)) == type.shape.canonical(edited))
                }
            }
        }
    }

    @Test("a value of a wrong type is refused wherever it stands, with its pointer, what is expected and what was found", arguments: GeneratedType.all)
    func wrongTypes(type: GeneratedType) {
        for document in type.documents {
            for spot in type.shape.spots(in: document) {
                for misfit in spot.shape.misfits {
                    let refusal = GeneratedType.Refusal(pointer: spot.place.pointer, expected: misfit.expected, found: misfit.found)
                    #expect(type.refusal(document.replacing(spot.place, with: misfit.value)) == refusal)
                }
            }
        }
    }

    @Test("null is read wherever the document allows it, and written where the key is required", arguments: GeneratedType.all)
    func nulls(type: GeneratedType) throws {
        for document in type.documents {
            for spot in type.shape.spots(in: document) where spot.property?.isNullable == true {
                let edited = document.replacing(spot.place, with: .null)
                let rewritten = try type.rewritten(edited)
                #expect(type.shape.canonical(rewritten) == type.shape.canonical(edited))
                #expect(rewritten.value(at: spot.place) == (spot.property?.isRequired == true ? .null : Optional.none))
            }
        }
    }

    @Test("null is refused for a required property that cannot be null, and as an element", arguments: GeneratedType.all)
    func forbiddenNulls(type: GeneratedType) {
        for document in type.documents {
            for spot in type.shape.spots(in: document) where spot.property.map({ $0.isRequired && !$0.isNullable }) ?? true {
                let refusal = GeneratedType.Refusal(pointer: spot.place.pointer, expected: spot.shape.misfits[0].expected, found: "null")
                #expect(type.refusal(document.replacing(spot.place, with: .null)) == refusal)
            }
        }
    }

    @Test("unknown keys are skipped at every level, whatever they hold", arguments: GeneratedType.all)
    func unknownKeys(type: GeneratedType) throws {
        let unknown: [(String, JSONValue)] = [("brandNew", ["deep": [1, ["x": nil]], "": "}"]), ("", nil), ("ID", "other case"), ("i\"d", 1e300)]
        for document in type.documents {
            for object in type.shape.objects(in: document) {
                let edited = unknown.reduce(document) { $0.replacing(object.key($1.0), with: $1.1) }
                #expect(try type.shape.canonical(type.rewritten(edited)) == type.shape.canonical(document))
            }
        }
    }

    @Test("an unknown enumerated value is kept and written back, wherever one may stand", arguments: GeneratedType.all)
    func unknownValues(type: GeneratedType) throws {
        for document in type.documents {
            for spot in type.shape.spots(in: document) {
                guard case .enumeration = spot.shape else { continue }
                let edited = document.replacing(spot.place, with: "brand \"new\" 🎉")
                #expect(try type.rewritten(edited).value(at: spot.place) == "brand \"new\" 🎉")
                #expect(try type.rewrittenByCodable(edited).value(at: spot.place) == "brand \"new\" 🎉")
            }
        }
    }
}
