import BinderySpecDiff
import Testing

@Suite struct RelationTests {
    @Test("a mirrored relation is what the other side of 'not' sees")
    func mirroring() {
        #expect(Relation.narrower.mirrored == .wider)
        #expect(Relation.wider.mirrored == .narrower)
        #expect(Relation.incomparable.mirrored == .incomparable)
        #expect(Relation.annotation.mirrored == .annotation)
    }

    @Test("of several effects the worst is the one of the finding")
    func worstEffect() {
        func symbol(_ effect: SourceEffect) -> SymbolChange {
            SymbolChange(symbol: "Pet.name", old: nil, new: nil, effect: effect, oldLocation: nil, newLocation: nil)
        }
        let finding = Finding(
            id: "response-property-type-changed", level: .breaking, subject: "Pet.name", message: "", old: nil, new: nil, reaches: [],
            symbols: [.deprecation, .breaking, .switch].map(symbol))
        #expect(finding.effect == .breaking)
        #expect(finding.with(symbols: []).effect == .none)
    }
}
