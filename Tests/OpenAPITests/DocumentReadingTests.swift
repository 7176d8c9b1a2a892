import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Reading documents")
struct DocumentReadingTests {
    @Test("a document that does not say its version is an error, and what else is wrong is found in the same run")
    func missingVersion() {
        let outcome = Outcome("info: {title: Pets, version: '1'}\npaths: {}\ntag: []\n")
        #expect(outcome.findings == ["error missing-version 1:1", "warning unknown-key 3:1"])
    }

    @Test(
        "versions that cannot be read are refused at the place of the version",
        arguments: ["openapi: 3.3.0": "1:10", "openapi: 4.0.0": "1:10", "openapi: 2.0.0": "1:10", "swagger: '1.2'": "1:10", "openapi: latest": "1:10"])
    func unsupportedVersion(field: String, place: String) {
        let outcome = Outcome("\(field)\nunknown: 1\n")
        #expect(outcome.findings == ["error unsupported-version \(place)"])
        #expect(outcome.document == nil)
    }

    @Test("patch versions say the same", arguments: ["3.0.0": SpecificationVersion.v3_0, "3.0.4": .v3_0, "3.1.0": .v3_1, "3.1.1": .v3_1, "3.2.0": .v3_2])
    func patchVersions(text: String, version: SpecificationVersion) throws {
        let outcome = Outcome.of(text, "paths: {}\n")
        #expect(outcome.findings.isEmpty)
        #expect(try #require(outcome.document).specificationVersion == version)
    }

    @Test("a version written without quotes is a number in YAML and is understood")
    func versionAsNumber() throws {
        let outcome = Outcome("openapi: 3.1\ninfo: {title: Pets, version: 1.0}\npaths: {}\n")
        #expect(outcome.findings == ["warning unquoted-string 1:10", "warning unquoted-string 2:30"])
        #expect(try #require(outcome.document).info.version == "1.0")
    }

    @Test("a document that is no object is refused")
    func noObject() {
        #expect(Outcome("- openapi: 3.1.0\n").findings == ["error wrong-type 1:1"])
    }

    @Test("a field of the wrong type is an error that says what is there, and the rest is read")
    func wrongType() throws {
        let outcome = Outcome.of("3.1.0", "paths: none\nservers: {url: /}\ntags:\n- name: [a]\n- name: b\n")
        #expect(outcome.findings == ["error wrong-type 3:8", "error wrong-type 4:10", "error wrong-type 6:9"])
        #expect(outcome.log.diagnostics.map(\.message).sorted().first == "expected a string here, found an array")
        #expect(try #require(outcome.document).tags.map(\.name) == ["b"])
    }

    @Test("a key with nothing after it is read as if it were not there")
    func emptyValue() throws {
        let outcome = Outcome.of("3.1.0", "paths: {}\nsecurity:\n")
        #expect(outcome.findings == ["warning empty-value 4:1"])
        #expect(try #require(outcome.document).security == nil)
    }

    @Test("missing titles, versions, descriptions of responses and responses are warnings")
    func missingFields() {
        let outcome = Outcome(
            """
            openapi: 3.0.3
            info: {}
            paths:
              /a:
                get: {operationId: a, responses: {200: {}}}
                put: {operationId: b}
            """)
        #expect(outcome.findings == ["warning missing-field 2:7", "warning missing-field 2:7", "warning missing-field 5:44", "warning missing-field 6:10"])
    }

    @Test("operations keep the order of the document, and know their method and its place")
    func operations() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /b:
                post: {operationId: two, responses: {default: {description: d}}}
                get: {operationId: one, tags: [x, y], deprecated: true, responses: {4XX: {description: d}, '200': {description: d}}}
              /a: {}
            """)
        #expect(outcome.findings.isEmpty)
        #expect(try #require(outcome.document).paths.map(\.path) == ["/b", "/a"])
        let operations = try outcome.item("/b").operations
        #expect(operations.map(\.method.name) == ["POST", "GET"])
        #expect(operations.map(\.methodLocation.line) == [5, 6])
        #expect(operations.map(\.operationID?.text) == ["two", "one"])
        #expect(operations[1].tags.map(\.text) == ["x", "y"])
        #expect(operations[1].deprecated)
        #expect(operations[0].responses.map(\.status) == [.default])
        #expect(operations[1].responses.map(\.status) == [.range(4), .code(200)])
    }

    @Test("a response key that is no status is an error", arguments: ["2X", "099", "600", "OK", "20x"])
    func unknownStatus(key: String) {
        let outcome = Outcome.of("3.1.0", "paths: {/a: {get: {operationId: a, responses: {'\(key)': {description: d}}}}}\n")
        #expect(outcome.findings == ["error unknown-status 3:48"])
    }

    @Test("a path without its slash gets it")
    func pathWithoutSlash() throws {
        let outcome = Outcome.of("3.1.0", "paths: {pets: {}}\n")
        #expect(outcome.findings == ["warning path-without-slash 3:9"])
        #expect(try #require(outcome.document).paths.map(\.path) == ["/pets"])
    }

    @Test("security that asks for nothing is told from security that is not stated")
    func security() throws {
        let outcome = Outcome.of(
            "3.1.0",
            """
            paths:
              /a:
                get: {operationId: a, security: [], responses: {200: {description: d}}}
                put: {operationId: b, security: [{}, {key: [], flow: [read]}], responses: {200: {description: d}}}
                post: {operationId: c, responses: {200: {description: d}}}
            components:
              securitySchemes:
                key: {type: apiKey, name: X-Key, in: header}
                flow: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: Reads.}}}}
                basic: {type: http, scheme: Basic}
                id: {type: openIdConnect, openIdConnectUrl: /.well-known}
                tls: {type: mutualTLS}
            """)
        #expect(outcome.findings.isEmpty)
        let operations = try outcome.item("/a").operations
        #expect(operations[0].security?.isEmpty == true)
        #expect(operations[1].security?.map { $0.schemes.map(\.name) } == [[], ["key", "flow"]])
        #expect(operations[1].security?.last?.schemes.last?.scopes == ["read"])
        #expect(operations[2].security == nil)
        let schemes = try #require(outcome.document).components.securitySchemes.compactMap { outcome.resolved?.value($0.value)?.kind }
        #expect(schemes.count == 5)
        guard case .apiKey("X-Key", .header) = schemes[0], case .oauth2(let flows, nil) = schemes[1], case .http("Basic", nil) = schemes[2],
            case .openIDConnect("/.well-known") = schemes[3], case .mutualTLS = schemes[4]
        else {
            Issue.record("\(schemes)")
            return
        }
        #expect(flows.map(\.kind) == [.clientCredentials])
        #expect(flows[0].scopes.map(\.name) == ["read"])
    }

    @Test("extensions are kept in order and never unknown")
    func extensions() throws {
        let outcome = Outcome.of("3.1.0", "paths: {}\nx-b: 1\nx-a: {get: 2}\ncomponents: {schemas: {A: {x-enum-varnames: [one]}}}\n")
        #expect(outcome.findings.isEmpty)
        #expect(try #require(outcome.document).extensions.entries.map(\.key) == ["x-b", "x-a"])
        #expect(try outcome.schema("A").extensions["x-enum-varnames"]?.array?.count == 1)
    }
}
