import Foundation

/// Measures what documents take, and prints tables.
@main
struct DocumentBenchmarks {
    /// Arguments: the generator, the loop over libyaml's events, the folders of the runtime's modules for debugging and optimised, how many rounds, and the documents.
    /// `BENCHMARKS` names what is measured, if not all: `generate repeat growth compare compile`.
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 5, let rounds = Int(arguments[4]), rounds > 0 else {
            FileHandle.standardError.write(Data("usage: DocumentBenchmarks <tool> <events> <debug modules> <release modules> <rounds> <document> …\n".utf8))
            exit(2)
        }
        let workshop = Workshop(tool: arguments[0], events: arguments[1], debugModules: arguments[2], releaseModules: arguments[3])
        try FileManager.default.createDirectory(at: workshop.scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: workshop.scratch) }
        let documents = arguments[5...].map { URL(fileURLWithPath: $0) }
        let chosen =
            ProcessInfo.processInfo.environment["BENCHMARKS"].map { $0.split(separator: " ") } ?? ["generate", "repeat", "growth", "compare", "compile"]
        if chosen.contains("generate") { try GenerationBenchmark(workshop: workshop, rounds: rounds).run(documents) }
        if chosen.contains("repeat") { try RepetitionBenchmark(workshop: workshop, rounds: rounds).run(documents) }
        if chosen.contains("growth") { try GrowthBenchmark(workshop: workshop, rounds: rounds).run() }
        if chosen.contains("compare") { try ComparisonBenchmark(workshop: workshop, rounds: rounds).run(documents) }
        if chosen.contains("compile") { try CompilationBenchmark(workshop: workshop).run(documents) }
    }
}
