import BinderyOpenAPI
import BinderySpecTree
import Testing

@Suite("Reading schemas")
struct SchemaReadingTests {
    /// Schemas of a document of 3.1; `schemas` begins on line 5.
    private func schemas(_ version: String = "3.1.0", _ schemas: String) -> Outcome {
        .of(version, "components:\n  schemas:\n" + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
    }

    @Test("keywords of every group are read as written")
    func keywords() throws {
        let outcome = schemas(
            "3.1.0",
            """
            A:
              type: [object, 'null']
              title: T
              description: D
              required: [b, a]
              properties: {b: {type: string, minLength: 1, maxLength: 3, pattern: '^a'}, a: {type: number, multipleOf: 0.10}}
              minProperties: 1
              maxProperties: 4
              patternProperties: {'^x': true}
              propertyNames: {maxLength: 9}
              dependentRequired: {a: [b]}
              dependentSchemas: {a: {}}
              unevaluatedProperties: false
              default: null
              example: {b: x}
              examples: [1, 2]
              deprecated: true
              readOnly: true
              externalDocs: {url: 'https://example.com'}
              xml: {name: n, wrapped: true}
              const: 7
            B:
              type: array
              prefixItems: [{type: string}, true]
              items: false
              contains: {type: integer}
              minContains: 1
              maxContains: 2
              minItems: 2
              maxItems: 5
              uniqueItems: true
              unevaluatedItems: {}
            C: {not: {}, if: {}, then: {}, else: {}, contentEncoding: base64, contentMediaType: image/png, contentSchema: {}, $defs: {d: {$anchor: here}}}
            D: true
            """)
        // A constant that is no object, and a property that is not there for the type: neither is what this test is about.
        #expect(outcome.findings == ["warning enum-type-mismatch 25:14"])
        let a = try outcome.schema("A")
        #expect(a.types == [.object, .null])
        #expect(a.allowsNull && a.deprecated && a.readOnly && !a.writeOnly)
        #expect(a.title == "T" && a.description == "D")
        #expect(a.required.map(\.text) == ["b", "a"])
        #expect(a.properties.map(\.name) == ["b", "a"])
        #expect(a.properties[0].nameLocation.line == 10 && a.properties[0].nameLocation.column == 20)
        #expect(a.properties[0].schema.minLength == 1 && a.properties[0].schema.maxLength == 3 && a.properties[0].schema.pattern == "^a")
        #expect(a.properties[1].schema.multipleOf == "0.10")
        #expect(a.minProperties == 1 && a.maxProperties == 4)
        #expect(a.patternProperties.map(\.name) == ["^x"] && a.patternProperties.first?.value.booleanValue == true)
        #expect(a.propertyNames?.maxLength == 9)
        #expect(a.dependentRequired.map { $0.value.map(\.text) } == [["b"]])
        #expect(a.dependentSchemas.map(\.name) == ["a"])
        #expect(a.unevaluatedProperties?.booleanValue == false)
        #expect(a.defaultValue?.kindName == "null")
        #expect(a.examples.map(\.kindName) == ["an object", "a number", "a number"])
        #expect(a.externalDocs?.url == "https://example.com")
        #expect(a.xml?.name == "n" && a.xml?.wrapped == true)
        #expect(a.constant?.number == "7")
        let b = try outcome.schema("B")
        #expect(b.prefixItems.map(\.booleanValue) == [nil, true])
        #expect(b.items?.booleanValue == false)
        #expect(b.contains?.types == .integer && b.minContains == 1 && b.maxContains == 2)
        #expect(b.minItems == 2 && b.maxItems == 5 && b.uniqueItems && b.unevaluatedItems != nil)
        let c = try outcome.schema("C")
        #expect(c.not != nil && c.if != nil && c.then != nil && c.else != nil)
        #expect(c.contentEncoding == "base64" && c.contentMediaType == "image/png" && c.contentSchema != nil)
        #expect(c.definitions.first?.value.anchor == "here")
        #expect(try outcome.schema("D").booleanValue == true)
    }

    @Test("both ways to write an exclusive bound come to one shape")
    func exclusiveBounds() throws {
        let old = schemas("3.0.3", "A: {type: number, minimum: 1.50, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}")
        #expect(old.findings.isEmpty)
        #expect(try old.schema("A").minimum == Bound(text: "1.50", isExclusive: true))
        #expect(try old.schema("A").maximum == Bound(text: "9", isExclusive: false))
        let new = schemas("3.1.0", "A: {type: number, minimum: 1, exclusiveMinimum: 2, maximum: 3, exclusiveMaximum: 4}")
        #expect(new.findings.isEmpty)
        #expect(try new.schema("A").minimum == Bound(text: "2", isExclusive: true))
        #expect(try new.schema("A").maximum == Bound(text: "3", isExclusive: false))
    }

    @Test("an equal exclusive bound is the stricter one")
    func equalBounds() throws {
        #expect(try schemas("3.1.0", "A: {minimum: 2, exclusiveMinimum: 2}").schema("A").minimum == Bound(text: "2", isExclusive: true))
    }

    @Test("bounds keep the text of what no machine type holds")
    func hugeBounds() throws {
        let outcome = schemas("3.1.0", "A: {type: integer, minimum: -9.223372036854776e+18, maximum: 18446744073709551616, maxLength: 1e30}")
        #expect(outcome.findings.isEmpty)
        #expect(try outcome.schema("A").minimum?.text == "-9.223372036854776e+18")
        #expect(try outcome.schema("A").maximum?.text == "18446744073709551616")
        #expect(try outcome.schema("A").maxLength == .max)
    }

    @Test(
        "what belongs to the other version is read as it is meant there, with a warning",
        arguments: [
            ("3.1.0", "A: {type: string, nullable: true}", "older-syntax 5:23"), ("3.1.0", "A: {minimum: 3, exclusiveMinimum: true}", "older-syntax 5:39"),
            ("3.0.3", "A: {type: [string, 'null']}", "newer-syntax 5:15"), ("3.0.3", "A: {const: 1}", "newer-syntax 5:9"),
            ("3.0.3", "A: {exclusiveMinimum: 1}", "newer-syntax 5:27"), ("3.1.0", "A: {type: array, items: [{}]}", "older-syntax 5:29"),
            ("3.1.0", "A: {discriminator: kind, oneOf: [{}]}", "older-syntax 5:24"), ("3.1.0", "A: {definitions: {B: {}}}", "older-syntax 5:9"),
        ])
    func foreignSyntax(version: String, text: String, finding: String) {
        #expect(schemas(version, text).findings == ["warning " + finding])
    }

    @Test(
        "null is said in four ways",
        arguments: [
            ("3.0.3", "A: {type: string, nullable: true}"), ("3.0.3", "A: {type: string, x-nullable: true}"), ("3.1.0", "A: {type: [string, 'null']}"),
            ("3.1.0", "A: {type: [string, null]}"),
        ])
    func nullability(version: String, text: String) throws {
        let outcome = schemas(version, text)
        #expect(outcome.findings.isEmpty)
        #expect(try outcome.schema("A").allowsNull)
    }

    @Test("a type that does not exist is an error with the nearest name")
    func unknownType() throws {
        let outcome = schemas("3.1.0", "A: {type: strng}\nB: {type: [integer, whatever]}")
        #expect(outcome.findings == ["error unknown-type 5:15", "error unknown-type 6:25"])
        #expect(try outcome.message("unknown-type") == "there is no type 'strng'; did you mean 'string'?")
        #expect(try outcome.schema("B").types == .integer)
    }

    @Test("the type 'file' of Swagger 2.0 is a binary string")
    func typeFile() throws {
        let outcome = schemas("3.0.3", "A: {type: file}")
        #expect(outcome.findings == ["warning type-file 5:15"])
        #expect(try outcome.schema("A").types == .string)
        #expect(try outcome.schema("A").format == "binary")
    }

    @Test("in 3.0 annotations beside a $ref are kept and other siblings ignored; in 3.1 all count")
    func siblings() throws {
        let text = "A: {type: string}\nB: {$ref: '#/components/schemas/A', description: D, nullable: true, maxLength: 3, properties: {p: {type: oops}}}"
        let old = schemas("3.0.3", text)
        #expect(old.findings == ["warning ref-siblings-ignored 6:73"])
        #expect(try old.message("ref-siblings-ignored").hasPrefix("'maxLength', 'properties' beside '$ref'"))
        #expect(try old.schema("B").description == "D")
        #expect(try old.schema("B").allowsNull)
        #expect(try old.schema("B").maxLength == nil)
        let new = schemas(
            "3.1.0", "A: {type: string}\nB: {$ref: '#/components/schemas/A', description: D, maxLength: 3}\nC: {$ref: '#/components/schemas/A', description: D}"
        )
        #expect(new.findings.isEmpty)
        #expect(try new.schema("B").maxLength == 3)
        #expect(try !new.schema("B").isMereReference)
        #expect(try new.schema("C").isMereReference)
    }

    @Test("'required: true' on a schema says nothing")
    func booleanRequired() throws {
        let outcome = schemas("3.1.0", "A: {type: object, properties: {b: {type: string, required: true}}}")
        #expect(outcome.findings == ["warning boolean-required 5:64"])
        #expect(try outcome.schema("A").required.isEmpty)
    }

    @Test("an enum without values is read as if it were not there")
    func emptyEnum() throws {
        let outcome = schemas("3.1.0", "A: {type: string, enum: []}")
        #expect(outcome.findings == ["warning empty-enum 5:29"])
        #expect(try outcome.schema("A").enumeration == nil)
    }

    @Test(
        "numbers in quotes and negative lengths",
        arguments: [
            "A: {minLength: '3'}": "warning quoted-value 5:20", "A: {minLength: -1}": "error wrong-type 5:20", "A: {minLength: 1.5}": "error wrong-type 5:20",
            "A: {minLength: many}": "error wrong-type 5:20", "A: {readOnly: 'true'}": "warning quoted-value 5:19",
        ])
    func scalars(text: String, finding: String) {
        #expect(schemas("3.1.0", text).findings == [finding])
    }

    @Test("what stands where a schema should is an error, or anything when there is nothing")
    func noSchema() throws {
        let outcome = schemas("3.1.0", "A: {properties: {b: string, c: }}\nB: {allOf: {type: object}}")
        #expect(outcome.findings == ["error wrong-type 5:25", "warning empty-value 5:36", "error wrong-type 6:16"])
        #expect(try outcome.schema("A").properties.map(\.name) == ["c"])
    }

    @Test("an alias and its anchor are one schema")
    func aliases() throws {
        let outcome = schemas("3.1.0", "A: &a {type: string}\nB: {properties: {c: *a}}")
        #expect(try outcome.schema("A") === outcome.schema("B").properties[0].schema)
    }
}
