import BinderyBindingEmitters
import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree

@testable import bindery

/// What the pipeline gives for a document, as a case keeps it.
struct GoldenOutput {
    /// Texts by their path in `expected/`: the generated files, and the messages where there are any.
    let texts: [String: String]

    /// - Parameters:
    ///   - files: Those the document may refer to.
    ///   - lints: What `lint` says of the document is wanted, and nothing is generated.
    init(of source: SourceFile, files references: any DocumentFiles = NoFiles(), options: PlanningOptions, lints: Bool = false) {
        var log = DiagnosticLog()
        var files: [GeneratedFile] = []
        if lints {
            _ = BindingGenerator(options: options, references: references).lint(source, log: &log)
        } else {
            files = Self.files(of: source, references, options: options, log: &log)
        }
        var texts = Dictionary(
            files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, second in first + "\n// and a second file of this path\n\n" + second })
        let messages = DiagnosticPrinter().text(for: log)
        if !messages.isEmpty { texts["diagnostics.txt"] = messages }
        self.texts = texts
    }

    /// After an error nothing is generated.
    private static func files(of source: SourceFile, _ references: any DocumentFiles, options: PlanningOptions, log: inout DiagnosticLog) -> [GeneratedFile] {
        let result = BindingGenerator(options: options, references: references).generate(from: source, log: &log)
        return log.hasErrors ? [] : result?.files ?? []
    }
}
