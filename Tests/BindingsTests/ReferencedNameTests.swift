import BinderySpecTree
import Testing

@testable import BinderyBindings
@testable import BinderyOpenAPI

@Suite("names of what stands in other files")
struct ReferencedNameTests {
    private func name(_ target: String, in file: String) -> ReferencedName {
        let document = SourcePath("specs/api.yaml")
        let reference = Reference(target: target, location: SourceLocation(file: document, line: 1, column: 1), summary: nil, description: nil, base: nil)
        return ReferencedName(reference, in: SourcePath(file), of: document)
    }

    private func names(_ targets: [(target: String, file: String)], taken: Set<String> = []) -> [String] {
        ReferencedName.texts(for: targets.map { name($0.target, in: $0.file) }, taken: taken).map(IdentifierSpelling.typeName)
    }

    @Test(
        "a file or the last key of a pointer gives the name, with the schema it is in where it is inside one",
        arguments: [
            ("models/domain_record.yml", "specs/models/domain_record.yml", "DomainRecord"), ("models.yml#/pet", "specs/models.yml", "Pet"),
            ("../common/types.json#/$defs/PetKind", "common/types.json", "PetKind"), ("a.yaml#/components/schemas/Pet", "specs/a.yaml", "Pet"),
            ("a.yaml#/animals/dogs/pug", "specs/a.yaml", "Pug"), ("a.yaml#/components/schemas/Pet/properties/tag/items", "specs/a.yaml", "PetTag"),
            ("pet.yaml#/properties/tag", "specs/pet.yaml", "PetTag"), ("pet/index.yaml", "specs/pet/index.yaml", "Pet"),
            ("a.yaml#named", "specs/a.yaml", "Named"),
            ("#/components/schemas/Pet/properties/tag", "specs/api.yaml", "PetTag"), ("a.yaml#/components/schemas/items", "specs/a.yaml", "Items"),
            ("a.yaml#/$defs/properties/properties/content", "specs/a.yaml", "PropertiesContent"), ("https://example.com/schemas/pet", "specs/api.yaml", "Pet"),
        ])
    func name(_ target: String, _ file: String, _ expected: String) {
        #expect(names([(target, file)]) == [expected])
    }

    @Test("of equal names the one nearest the document keeps it, and a folder or a file that differs tells the others apart")
    func clashes() {
        #expect(
            names([("x/a/models/pet.yml", "specs/x/a/models/pet.yml"), ("x/b/models/pet.yml", "specs/x/b/models/pet.yml"), ("x/pet.yml", "specs/x/pet.yml")])
                == ["APet", "BPet", "Pet"])
        #expect(names([("parts.yml#/pet", "specs/parts.yml"), ("pet.yml", "specs/pet.yml")]) == ["PartsPet", "Pet"])
        #expect(names([("billing/models/pet.yml", "specs/billing/models/pet.yml")], taken: ["Pet"]) == ["BillingPet"])
        #expect(names([("models/pet.yml", "specs/models/pet.yml")], taken: ["Pet"]) == ["ModelsPet"])
    }

    @Test("neither the order of references nor a file that comes later in the alphabet changes a name")
    func stability() {
        let first = ("a/pet.yml", "specs/a/pet.yml")
        let second = ("b/pet.yml", "specs/b/pet.yml")
        #expect(names([first, second]) == ["Pet", "BPet"])
        #expect(names([second, first]) == ["BPet", "Pet"])
        #expect(names([second, ("c/pet.yml", "specs/c/pet.yml"), first]) == ["BPet", "CPet", "Pet"])
    }
}
