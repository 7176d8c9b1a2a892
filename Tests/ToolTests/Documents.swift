/// The documents the tests generate from.
enum Documents {
    /// One operation, one type.
    static let pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [Pets]
              responses:
                "200":
                  description: All pets
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        components:
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string}}}

        """

    /// One operation, two types.
    static let petsAndToys = pets + "    Toy: {type: object, properties: {color: {type: string}}}\n"

    /// Nothing is called `Pett`.
    static let undefinedReference = pets.replacing("schemas/Pet\"", with: "schemas/Pett\"")

    /// `type: strng` for the name of a pet.
    static let unknownType = pets.replacing("name: {type: string}", with: "name: {type: strng}")

    /// The second operation takes a body that cannot be expressed.
    static let partlyUnsupported = pets.replacing(
        "components:\n",
        with: """
              /pictures:
                post:
                  operationId: addPicture
                  parameters: [{name: place, in: query, content: {image/png: {schema: {type: string, format: binary}}}}]
                  responses: {"204": {description: Added}}
            components:

            """)

    /// One operation and as many types, each with a misspelled key: a warning on each line from 17.
    static func misplacedKeys(_ count: Int) -> String {
        pets + (0..<count).map { "    Extra\($0): {type: object, propertis: {}}\n" }.joined()
    }

    static func configuration(_ documents: [(document: String, module: String, output: String)]) -> String {
        documents.reduce(into: "documents:\n") { text, entry in
            text += "  - document: \(entry.document)\n    module: \(entry.module)\n    output: \(entry.output)\n"
        }
    }
}
