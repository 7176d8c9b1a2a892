/// A document of any length that is made of what real ones are made of.
struct SyntheticDocument {
    /// At 1 it has about half a megabyte.
    let scale: Int

    var text: String {
        var text = """
            openapi: 3.1.0
            info: { title: Made up, version: "1" }
            servers: [{ url: https://example.com }]
            paths:

            """
        let count = scale * 300
        for number in 0..<count { text += operations(on: number) }
        text += "components:\n  schemas:\n"
        for number in 0..<count { text += schema(number, of: count) }
        return text
    }

    private func operations(on number: Int) -> String {
        """
          /things{number}/{id}:
            parameters:
              - { name: id, in: path, required: true, description: Which thing., schema: { type: string } }
            get:
              operationId: getThing{number}
              tags: [Things {tag}]
              summary: Finds thing {number}.
              description: It is looked for by its identifier, and by nothing else.
              parameters:
                - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }
                - { name: order, in: query, schema: { enum: [ascending, descending] } }
              responses:
                "200":
                  description: The thing.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Thing{number}" } } }
                "404":
                  description: There is none.
                  content:
                    application/json:
                      schema: { type: object, required: [message], properties: { message: { type: string }, code: { type: integer } } }
            put:
              operationId: putThing{number}
              tags: [Things {tag}]
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: "#/components/schemas/Thing{number}" } } }
              responses:
                "204": { description: Done. }

        """.replacing("{number}", with: String(number)).replacing("{tag}", with: String(number / 10))
    }

    private func schema(_ number: Int, of count: Int) -> String {
        """
            Thing{number}:
              type: object
              description: One of many, with what many have.
              required: [id, kind, createdAt]
              properties:
                id: { type: string, format: uuid, description: The identifier. }
                kind: { enum: [plain, fancy, other{number}] }
                createdAt: { type: string, format: date-time }
                count: { type: integer, minimum: 0 }
                price: { type: number, description: "In euros, before taxes." }
                note: { type: [string, "null"], maxLength: 200 }
                labels: { type: object, additionalProperties: { type: string } }
                parts:
                  type: array
                  items:
                    type: object
                    required: [name]
                    properties:
                      name: { type: string }
                      weight{number}: { type: number }
                next: { $ref: "#/components/schemas/Thing{next}" }
                value:
                  anyOf: [{ type: string }, { type: integer }, { $ref: "#/components/schemas/Thing{next}" }]

        """.replacing("{number}", with: String(number)).replacing("{next}", with: String((number + 1) % count))
    }
}
