import BinderyBindings
import Testing

@Suite("Which way a schema travels")
struct UsageTests {
    private func document(request: String, response: String, schemas: String) throws -> PlannedDocument {
        try PlannedDocument(
            """
            paths:
              /things:
                post:
                  operationId: things
                  requestBody: {required: true, content: {application/json: {schema: \(request)}}}
                  responses: {'200': {description: Done., content: {application/json: {schema: \(response)}}}}
            components:
              schemas:
            \(schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
            """)
    }

    @Test("An enumeration that only requests use is closed; one that a response uses is open")
    func enumerations() throws {
        let document = try document(
            request: "{type: object, properties: {a: {$ref: '#/components/schemas/Sent'}, b: {$ref: '#/components/schemas/Both'}}}",
            response: "{type: array, items: {$ref: '#/components/schemas/Both'}}",
            schemas: "Sent: {type: string, enum: [x]}\nBoth: {type: string, enum: [x]}\nUnused: {type: string, enum: [x]}")
        #expect(try document.enumeration("Sent").style == .closed)
        #expect(try document.enumeration("Both").style == .open)
        #expect(try document.enumeration("Unused").style == .open)
    }

    @Test("An optional property that may be null can say null only where a request needs it")
    func patch() throws {
        let fields = "type: object, required: [b], properties: {a: {type: [string, 'null']}, b: {type: [string, 'null']}, c: {type: string}, d: {}}"
        let document = try document(
            request: "{$ref: '#/components/schemas/Sent'}", response: "{$ref: '#/components/schemas/Received'}",
            schemas: "Sent: {\(fields)}\nReceived: {\(fields)}")
        #expect(try document.structure("Sent").properties.map(\.presence) == [.patch, .requiredNullable, .optional, .optional])
        #expect(try document.structure("Received").properties.map(\.presence) == [.optional, .requiredNullable, .optional, .optional])
        #expect(try document.structure("Sent").properties[0].type == .patch(.builtin(.string)))
    }

    @Test("A schema with properties of one direction, used in both, has two shapes; so has what contains it")
    func split() throws {
        let document = try document(
            request: "{$ref: '#/components/schemas/Group'}", response: "{$ref: '#/components/schemas/Group'}",
            schemas: """
                Group: {type: object, properties: {owner: {$ref: '#/components/schemas/User'}}}
                User: {type: object, properties: {id: {type: string, readOnly: true}, name: {type: string}, password: {type: string, writeOnly: true}}}
                """)
        #expect(try document.structure("User").properties.map(\.key) == ["id", "name"])
        #expect(try document.structure("User.Request").properties.map(\.key) == ["name", "password"])
        let owners = try ["Group", "Group.Request"].map { try document.structure($0).properties[0].type }
        let users = try ["User", "User.Request"].map { TypeReference.optional(.named(try document.declaration($0).id)) }
        #expect(owners == users)
    }

    @Test("A schema used one way has one shape, without what goes the other way")
    func oneWay() throws {
        let user = "type: object, properties: {id: {type: string, readOnly: true}, password: {type: string, writeOnly: true}}"
        let document = try document(
            request: "{$ref: '#/components/schemas/Sent'}", response: "{$ref: '#/components/schemas/Received'}", schemas: "Sent: {\(user)}\nReceived: {\(user)}"
        )
        #expect(try document.structure("Sent").properties.map(\.key) == ["password"])
        #expect(try document.structure("Received").properties.map(\.key) == ["id"])
        #expect(try document.declaration("Sent").nested.isEmpty)
    }

    @Test("A schema that contains itself is stored indirectly where the circle closes, and only there")
    func recursion() throws {
        let document = try PlannedDocument(
            schemas: """
                Node: {type: object, properties: {parent: {$ref: '#/components/schemas/Node'}, children: {type: array, items: {$ref: '#/components/schemas/Node'}}, leaf: {$ref: '#/components/schemas/Leaf'}}}
                Leaf: {type: object, properties: {name: {type: string}}}
                """)
        #expect(try document.structure("Node").properties.map(\.isIndirect) == [true, false, false])
    }
}
