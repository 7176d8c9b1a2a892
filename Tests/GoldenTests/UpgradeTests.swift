import BinderyBindings
import BinderySpecTree
import Testing

@Suite("Swagger 2.0")
struct UpgradeTests {
    private static let swagger = """
        swagger: '2.0'
        info: {title: Pets, version: '1'}
        host: pets.example.com
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions:
          login: {type: basic}
          web: {type: oauth2, flow: implicit, authorizationUrl: /a, scopes: {read: To read.}}
        security: [{login: []}, {web: [read]}]
        parameters:
          limit: {name: limit, in: query, description: At most., type: integer, format: int32, minimum: 1}
          pet: {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
        responses:
          Missing: {description: None., schema: {type: object, properties: {title: {type: string}}}, headers: {X-Id: {type: string}}}
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, type: string}]
            get:
              operationId: getPets
              parameters:
                - $ref: '#/parameters/limit'
                - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
                - {name: kinds, in: query, type: array, items: {type: string, enum: [cat, dog]}}
              responses:
                '200': {description: Them., schema: {type: array, items: {$ref: '#/definitions/Pet'}}}
                '404': {$ref: '#/responses/Missing'}
            put:
              operationId: putPet
              parameters: [{$ref: '#/parameters/pet'}]
              responses:
                '204': {description: Done.}
                '404': {$ref: '#/responses/Missing'}
            delete:
              operationId: deletePet
              security: []
              produces: [text/plain]
              responses: {'200': {description: Gone., schema: {type: string}}}
        definitions:
          Pet:
            type: object
            required: [name]
            properties:
              name: {type: string, maxLength: 20}
              born: {type: string, format: date, x-nullable: true}
              weight: {type: number, minimum: 0, exclusiveMinimum: true}
              parent: {$ref: '#/definitions/Pet'}
        """

    private static let openAPI = """
        openapi: 3.0.4
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com/v1'}]
        security: [{login: []}, {web: [read]}]
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getPets
              parameters:
                - $ref: '#/components/parameters/limit'
                - {name: tags, in: query, schema: {type: array, items: {type: string}}, style: form, explode: true}
                - {name: kinds, in: query, schema: {type: array, items: {type: string, enum: [cat, dog]}}, style: form, explode: false}
              responses:
                '200': {description: Them., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                '404': {$ref: '#/components/responses/Missing'}
            put:
              operationId: putPet
              requestBody: {$ref: '#/components/requestBodies/pet'}
              responses:
                '204': {description: Done.}
                '404': {$ref: '#/components/responses/Missing'}
            delete:
              operationId: deletePet
              security: []
              responses: {'200': {description: Gone., content: {text/plain: {schema: {type: string}}}}}
        components:
          securitySchemes:
            login: {type: http, scheme: basic}
            web: {type: oauth2, flows: {implicit: {authorizationUrl: /a, scopes: {read: To read.}}}}
          parameters:
            limit: {name: limit, in: query, description: At most., schema: {type: integer, format: int32, minimum: 1}}
          requestBodies:
            pet: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses:
            Missing:
              description: None.
              headers: {X-Id: {schema: {type: string}}}
              content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 20}
                born: {type: string, format: date, nullable: true}
                weight: {type: number, minimum: 0, exclusiveMinimum: true}
                parent: {$ref: '#/components/schemas/Pet'}
        """

    private func output(_ text: String) -> [String: String] {
        GoldenOutput(of: SourceFile(path: "spec.yaml", bytes: Array(text.utf8)), options: PlanningOptions(module: "Pets")).texts
    }

    @Test("A document of 2.0 and the document of 3.0 that says the same give the same bindings, without a message")
    func equivalence() {
        let old = output(Self.swagger)
        let new = output(Self.openAPI)
        #expect(old["diagnostics.txt"] == nil)
        #expect(old.keys.sorted() == new.keys.sorted())
        #expect(old.keys.contains("API.swift"))
        for (path, text) in new.sorted(by: { $0.key < $1.key }) where old[path] != text {
            Issue.record("\(path) differs\(Difference(expected: text, given: old[path] ?? "").description)")
        }
    }
}
