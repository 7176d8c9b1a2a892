import BinderySpecDiff
import Testing

@Suite("A comparison as annotations")
struct GitHubReporterTests {
    @Test("what breaks is an error, what may break a warning, and the verdict a notice; what is safe is left to it")
    func report() {
        let lines = GitHubReporter().report(Samples.comparison).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "::error file=pets-2.yaml,line=13,col=11,title=query parameter 'limit' of GET /pets [request-parameter-became-required]::"
                    + "it must be given now%0Aold: optional%0Anew: required%0ASwift: breaks API.listPets(limit:)",
                "::warning file=pets-2.yaml,line=41,col=15,title=Pet.kind [response-property-enum-widened]::"
                    + "a response may have a new value%0Aold: cat, dog%0Anew: cat, dog, fox%0ASwift: breaks switches over Pet.Kind.fox",
                "::error file=pets-2.yaml,title=GET /owners [operation-removed]::"
                    + "the operation is gone%0Ait was at pets-1.yaml:30:5%0ASwift: breaks API.listOwners()",
                "::error file=pets-2.yaml,line=52,col=9,title=Owner [swift-arguments-reordered]::"
                    + "the arguments of its initialiser are in another order%0ASwift: breaks Owner.init(name:age:)",
                "::notice title=bindery diff::2 breaking, 1 risky, 1 safe; Swift: 3 break, 1 breaks a switch → version 2.0.0"
                    + "%0AAPI: version 2.0.0 at least (major, after 1.4.0)%0ASwift package: a major version",
            ])
    }

    @Test("a file of a revision is annotated where the repository has it")
    func revision() {
        let finding = Finding(
            id: "operation-removed", level: .breaking, subject: "s", message: "m", old: nil, new: Samples.new(1, 2, nil, file: "HEAD~1:specs/a.yaml"),
            reaches: [])
        #expect(GitHubReporter().report(Samples.compare([finding], newRevision: "HEAD~1")).hasPrefix("::error file=specs/a.yaml,line=1,col=2,"))
    }

    @Test("text of a document ends neither its property nor its line")
    func escapes() {
        let report = GitHubReporter().report(Samples.compare([Samples.finding(of: "a,b:c%0A::error::\r\n::stop-commands::x,\u{301}y:\u{301}")]))
        let lines = report.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::notice title=bindery diff::") })
        let name = "a%2Cb%3Ac%250A%3A%3Aerror%3A%3A\\r\\n%3A%3Astop-commands%3A%3Ax%2C\u{301}y%3A\u{301}"
        #expect(lines[0].unicodeScalars.starts(with: "::error file=\(name),line=3,col=4,title=\(name) [operation-removed]::".unicodeScalars))
    }
}
