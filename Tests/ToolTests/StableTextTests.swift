import BinderyBindings
import BinderySpecTree
import Testing

@testable import bindery

@Suite("values as text that is the same on every machine")
struct StableTextTests {
    @Test("sets and dictionaries are sorted, lists are not")
    func order() {
        #expect(StableText(of: Set(["b", "a", "c"])).text == StableText(of: Set(["c", "b", "a"])).text)
        #expect(StableText(of: ["x": 1, "y": 2]).text == StableText(of: ["y": 2, "x": 1]).text)
        #expect(StableText(of: ["a", "b"]).text != StableText(of: ["b", "a"]).text)
    }

    @Test("values that look alike are told apart")
    func different() {
        let values: [Any] = [
            ["a,b"], ["a", "b"], ["a\",\"b"], [], [""], Set<String>(), "nil", Optional<String>.none as Any, 1, "1", true, "true", ["a": "b"], ["a:b"],
        ]
        let texts = values.map { StableText(of: $0).text }
        #expect(Set(texts).count == texts.count, "\(texts)")
    }

    @Test("every option that shapes the output counts, and where it was said does not")
    func options() {
        func place(_ line: Int) -> BinderySpecTree.SourceLocation { .init(file: SourcePath("bindery.yaml"), line: line, column: 1) }
        let plain = PlanningOptions(module: "Pets")
        var named = plain
        named.names = [NameChoice(target: ConfiguredText("Pet", at: place(1)), name: ConfiguredText("Animal", at: place(1)))]
        var moved = plain
        moved.names = [NameChoice(target: ConfiguredText("Pet", at: place(7)), name: ConfiguredText("Animal", at: place(8)))]
        var filtered = plain
        filtered.filter.include.paths = [ConfiguredText("/pets", at: place(1))]
        var fewer = plain
        fewer.parts = [.models]
        var inside = plain
        inside.namespace = Identifier("Shop")
        #expect(StableText(of: named).text == StableText(of: moved).text)
        let all = [plain, PlanningOptions(module: "Toys"), PlanningOptions(module: "Pets", access: .package), named, filtered, fewer, inside]
        #expect(Set(all.map { StableText(of: $0).text }).count == all.count)
    }
}
