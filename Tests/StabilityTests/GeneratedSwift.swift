import BinderyBindings
import BinderySpecTree
import Foundation

@testable import bindery

/// What is generated for a document.
struct GeneratedSwift {
    /// By their path in the output folder.
    let files: [String: String]

    /// What is declared anywhere, as ``SwiftNames`` writes it.
    let names: Set<String>
    private let aliases: Set<String>

    init(of document: SpecValue) {
        var log = DiagnosticLog()
        let source = SourceFile(path: "document.json", bytes: [UInt8](document.json.utf8))
        let result = BindingGenerator(options: PlanningOptions(module: "Stable")).generate(from: source, log: &log)
        files = Dictionary((result?.files ?? []).map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let declared = files.values.map(SwiftNames.init)
        names = declared.reduce(into: []) { $0.formUnion($1.names) }
        aliases = declared.reduce(into: []) { $0.formUnion($1.aliases) }
    }

    /// Whether the name means something, be it because what stands before one of its dots is another name of a type.
    func has(_ name: String) -> Bool {
        names.contains(name) || name.indices.contains { name[$0] == "." && aliases.contains(String(name[..<$0])) }
    }

    /// The first line that is another one, in each file that does not name an addition.
    func differences(from other: GeneratedSwift, with addition: Addition) -> [String] {
        files.keys.sorted().compactMap { path in
            guard let text = files[path], !addition.concerned.contains(path) else { return nil }
            guard let otherText = other.files[path] else { return "\(path) is gone" }
            // Where a member is stored follows from how wide its type is, and is nobody else's business.
            guard Self.withoutStorage(otherText) != Self.withoutStorage(text), otherText.range(of: Addition.mark, options: .caseInsensitive) == nil else {
                return nil
            }
            let difference = zip(text.split(separator: "\n"), otherText.split(separator: "\n")).first { $0 != $1 }
            // Of types that are the same the first is declared; another that comes before it takes that over, and leaves its name.
            if addition == .repeatedSchema, let line = difference?.1, line.contains("typealias "), line.contains(" = ") { return nil }
            return "\(path): \(difference?.0 ?? "") → \(difference?.1 ?? "")"
        }
    }
    private static func withoutStorage(_ text: String) -> String {
        text.replacing("@OptionalIndirect ", with: "").replacing("@Indirect ", with: "").replacing("indirect enum ", with: "enum ").replacing("(&_", with: "(&")
    }
}
