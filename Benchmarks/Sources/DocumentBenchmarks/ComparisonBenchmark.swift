import Foundation

/// What comparing takes: documents with edited copies of themselves, and whether twice the length or twice the edits take twice as much.
struct ComparisonBenchmark {
    let workshop: Workshop
    let rounds: Int

    func run(_ documents: [URL]) throws {
        let table = Table(["document and an edited copy", "size of both", "edited", "wall", "CPU", "peak memory"])
        for document in documents {
            let text = try String(contentsOf: document, encoding: .utf8)
            for count in [1, 1000] {
                do {
                    try row(document.lastPathComponent, document, edited(text, count, "." + document.pathExtension), count, in: table)
                } catch let failure as FailedCommand {
                    // A copy of a document in several files lacks the others.
                    FileHandle.standardError.write(Data("\(document.lastPathComponent) cannot be compared with a copy: \(failure)\n".utf8))
                    break
                }
            }
        }
        let growth = Table(["a document made up", "size of both", "edited", "wall", "CPU", "peak memory"])
        for (scale, count) in [(1, 300), (2, 600), (4, 1200), (8, 2400), (8, 1), (8, 4800)] {
            let text = SyntheticDocument(scale: scale).text
            let document = workshop.scratch.appendingPathComponent("compared-\(scale).yaml")
            try text.write(to: document, atomically: true, encoding: .utf8)
            try row("× \(scale)", document, edited(text, count, ".yaml"), count, in: growth)
        }
    }

    private func row(_ name: String, _ document: URL, _ copy: URL, _ edits: Int, in table: Table) throws {
        let costs = try (0..<rounds).map { _ in try workshop.compare(document, with: copy) }
        guard let cost = Cost.least(of: costs) else { return }
        let size = Workshop.size(of: document) + Workshop.size(of: copy)
        table.row([name, size.megabytes, String(edits), cost.wall.seconds, cost.cpu.seconds, cost.memory.megabytes])
    }

    /// A copy in which so many types, or all there are, are no longer integers.
    private func edited(_ text: String, _ count: Int, _ suffix: String) throws -> URL {
        let copy = workshop.scratch.appendingPathComponent(UUID().uuidString + suffix)
        let edited = text.replacing("type: integer", with: "type: number", maxReplacements: count)
            .replacing("\"type\": \"integer\"", with: "\"type\": \"number\"", maxReplacements: count)
        try edited.write(to: copy, atomically: true, encoding: .utf8)
        return copy
    }
}
