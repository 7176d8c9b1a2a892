import BinderySpecTree
import Testing

struct NearestNameTests {
    @Test(
        "a letter left out, put in, replaced or exchanged is forgiven",
        arguments: [
            ("Pett", "Pet"), ("strng", "string"), ("strimg", "string"), ("sting", "string"), ("srting", "string"), ("interger", "integer"),
            ("requird", "required"),
        ])
    func nearest(_ name: String, _ meant: String) {
        #expect(NearestName(among: ["boolean", "Pet", "string", "integer", "required", "object"]).nearest(to: name) == meant)
    }

    @Test("about a third of the letters may differ, and no more")
    func threshold() {
        #expect(NearestName(among: ["abcdef"]).nearest(to: "abcdxy") == "abcdef")
        #expect(NearestName(among: ["abcdef"]).nearest(to: "abcxyz") == nil)
        #expect(NearestName(among: ["description"]).nearest(to: "Unrelated") == nil)
        #expect(NearestName(among: ["a", "b"]).nearest(to: "c") == nil)
    }

    @Test("case counts for little, but it counts")
    func letterCase() {
        #expect(NearestName(among: ["operationid", "operationIds", "OperationID"]).nearest(to: "operationId") == "operationid")
        #expect(NearestName(among: ["OPERATIONID"]).nearest(to: "operationid") == "OPERATIONID")
    }

    @Test("the nearest wins, of equally near ones the first, and never the name itself")
    func ties() {
        #expect(NearestName(among: ["catss", "cats", "bat"]).nearest(to: "cat") == "cats")
        #expect(NearestName(among: ["bat", "hat"]).nearest(to: "cat") == "bat")
        #expect(NearestName(among: ["cat", "cats"]).nearest(to: "cat") == "cats")
        #expect(NearestName(among: []).nearest(to: "cat") == nil)
    }

    @Test("the end of a message names it")
    func suggestion() {
        #expect(NearestName(among: ["Pet"]).suggestion(for: "Pett") == "; did you mean 'Pet'?")
        #expect(NearestName(among: ["Pet"]).suggestion(for: "Vehicle").isEmpty)
    }

    @Test("names of any length and number are answered")
    func bounded() {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(NearestName(among: [long + "y", "z"]).nearest(to: long) == nil)
        let names = NearestName(among: (0..<100_000).map { "name\($0)" })
        #expect(names.nearest(to: "nama77") == "name77")
    }
}
