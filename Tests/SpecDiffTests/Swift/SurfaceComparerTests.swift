import BinderyBindings
import BinderySpecDiff
import Foundation
import Testing

@Suite struct SurfaceComparerTests {
    @Test("what changes in Swift, and what code notices", arguments: SwiftCase.all)
    func cases(_ one: SwiftCase) throws {
        let changes = SurfaceComparer().compare(try one.old().bindings, with: try one.new().bindings)
        var seen: Set<String> = []
        let text = changes.map(Self.line).filter { seen.insert($0).inserted }.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try one.record(text)
            Issue.record("recorded; look at the difference")
        }
        #expect(text == (try one.expected))
    }

    @Test("bindings compared with themselves have not changed", arguments: SwiftCase.all)
    func itself(_ one: SwiftCase) throws {
        let bindings = try one.old().bindings
        #expect(SurfaceComparer().compare(bindings, with: bindings) == [])
    }

    /// `breaking Pet.name: var name: String → var name: String?`
    private static func line(_ change: SymbolChange) -> String {
        "\(change.effect.rawValue) \(change.symbol): " + [change.old ?? "(none)", change.new ?? "(none)"].joined(separator: " → ")
    }
}
