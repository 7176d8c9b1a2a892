import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Reading OpenAPI 3.2")
struct NewerVersionTests {
    @Test("additional methods keep their case, and come after those that have a field")
    func methods() throws {
        let outcome = Outcome.of(
            "3.2.0",
            """
            paths:
              /a:
                additionalOperations:
                  COPY: {operationId: a, responses: {204: {}}}
                  lock: {operationId: b, responses: {204: {}}}
                query: {operationId: c, responses: {204: {summary: s}}}
            """)
        #expect(outcome.findings.isEmpty)
        #expect(try outcome.item("/a").operations.map(\.method.name) == ["QUERY", "COPY", "lock"])
    }

    @Test("a media type may be shared, and a reference to nothing is an error")
    func mediaTypes() throws {
        let outcome = Outcome.of(
            "3.2.0",
            """
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    200: {content: {application/json: {$ref: '#/components/mediaTypes/A'}, text/json: {$ref: '#/components/mediaTypes/B'}}}
            components: {mediaTypes: {A: {schema: {type: string}}}}
            """)
        #expect(outcome.findings == ["error undefined-reference 8:98"])
        let resolved = try #require(outcome.resolved)
        let response = try #require(resolved.value(try outcome.operation("/a").responses[0].response))
        #expect(response.content.count == 2)
        #expect(resolved.content(of: response).map(\.name) == ["application/json"])
        #expect(resolved.content(of: response).first?.value.schema?.types == .string)
    }

    @Test("parts are described by position, and parts of parts too")
    func encodings() throws {
        let outcome = Outcome.of(
            "3.2.0",
            """
            components:
              mediaTypes:
                M:
                  itemSchema: {type: object}
                  prefixEncoding: [{contentType: text/html}, {contentType: multipart/mixed, itemEncoding: {contentType: image/png}}]
                  itemEncoding: {contentType: application/json, encoding: {a: {contentType: text/plain}}}
            """)
        #expect(outcome.findings.isEmpty)
        let media = try #require(outcome.document?.components.mediaTypes.first.flatMap { outcome.resolved?.value($0.value) })
        #expect(media.itemSchema?.types == .object)
        #expect(media.encoding.prefix.map(\.contentType) == ["text/html", "multipart/mixed"])
        #expect(media.encoding.prefix[1].nested.item?.contentType == "image/png")
        #expect(media.encoding.item?.contentType == "application/json")
        #expect(media.encoding.item?.nested.named.map(\.value.contentType) == ["text/plain"])
    }

    @Test("parts in parts end somewhere")
    func deepEncodings() {
        let depth = 60
        let encodings = String(repeating: "{itemEncoding: ", count: depth) + "{}" + String(repeating: "}", count: depth)
        let outcome = Outcome.of("3.2.0", "components: {mediaTypes: {M: \(encodings)}}\n")
        #expect(outcome.findings.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == ["error nested-too-deep"])
    }

    @Test("the schema of unknown values of a discriminator is found by name or by reference", arguments: ["B", "'#/components/schemas/B'"])
    func defaultMapping(target: String) throws {
        let outcome = Outcome.of(
            "3.2.0",
            "components: {schemas: {A: {type: object}, B: {type: object}, U: {oneOf: [{$ref: '#/components/schemas/A'}], "
                + "discriminator: {propertyName: k, defaultMapping: \(target)}}}}\n")
        #expect(outcome.findings.isEmpty)
        let resolved = try #require(outcome.resolved)
        #expect(resolved.defaultDiscriminatedSchema(of: try outcome.schema("U"))?.id == (try outcome.schema("B")).id)
    }

    @Test("a field that is newer than the document is read as it is meant, with a warning")
    func newerFields() {
        let rest = "servers: [{url: /, name: n}]\ncomponents: {securitySchemes: {s: {type: mutualTLS, deprecated: true}}, mediaTypes: {}}\n"
        #expect(Outcome.of("3.2.0", rest).findings.isEmpty)
        #expect(
            Outcome.of("3.1.0", rest).findings == ["warning newer-syntax 3:20", "warning newer-syntax 4:53", "warning newer-syntax 4:73"])
        #expect(
            Outcome.of("3.0.4", rest).findings == [
                "warning newer-syntax 3:20", "warning newer-syntax 4:42", "warning newer-syntax 4:53", "warning newer-syntax 4:73",
            ])
    }

    @Test("OAuth has a flow for devices, and a place where the server describes itself")
    func security() throws {
        let outcome = Outcome.of(
            "3.2.0",
            "components: {securitySchemes: {s: {type: oauth2, oauth2MetadataUrl: /m, flows: "
                + "{deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes: {}}}}}}\n")
        #expect(outcome.findings.isEmpty)
        let scheme = try #require(outcome.document?.components.securitySchemes.first.flatMap { outcome.resolved?.value($0.value) })
        guard case .oauth2(let flows, "/m") = scheme.kind else {
            Issue.record("\(scheme.kind)")
            return
        }
        #expect(flows.map(\.kind) == [.deviceAuthorization])
        #expect(flows[0].deviceAuthorizationURL == "/d")
    }
}

extension NewerVersionTests {
    @Test("parents of tags exist and lead to a root")
    func tags() throws {
        let outcome = Outcome.of(
            "3.2.0",
            "paths: {}\ntags: [{name: pets, kind: nav}, {name: cats, parent: pets}, {name: dogs, parent: pet}, {name: a, parent: b}, {name: b, parent: a}]\n")
        #expect(outcome.findings == ["warning undefined-tag 4:82", "warning tag-cycle 4:106", "warning tag-cycle 4:128"])
        #expect(try #require(outcome.document).tags.map(\.parent?.text) == [nil, "pets", "pet", "b", "a"])
    }

    @Test("a long line of tags that all lead to one cycle is no work for each of them")
    func longTagChains() {
        let tags = (0..<5000).map { "{name: t\($0), parent: t\(max($0, 1) - 1)}" }.joined(separator: ", ")
        #expect(Outcome.of("3.2.0", "paths: {}\ntags: [\(tags)]\n").log.diagnostics.count == 5000)
    }

    @Test("the whole query string is one parameter, and the only one of the query")
    func queryString() throws {
        let content = "content: {application/json: {schema: {}}}"
        let outcome = Outcome.of(
            "3.2.0",
            """
            paths:
              /a:
                parameters: [{name: p, in: query, schema: {}}]
                get: {operationId: a, responses: {204: {}}, parameters: [{name: q, in: querystring, \(content)}]}
              /b:
                get: {operationId: b, responses: {204: {}}, parameters: [{name: q, in: querystring, \(content)}, {name: r, in: querystring, \(content)}]}
                put: {operationId: c, responses: {204: {}}, parameters: [{name: q, in: querystring, \(content)}]}
            """)
        #expect(outcome.findings == ["error query-string-beside-query 6:69", "error second-query-string 8:140"])
        let operation = try #require(try outcome.item("/b").operations.last)
        #expect(operation.parameters.compactMap { outcome.resolved?.value($0)?.in } == [.querystring])
    }
}
