import Foundation

/// What generating takes, beside reading the same bytes with nothing but libyaml.
struct GenerationBenchmark {
    let workshop: Workshop
    let rounds: Int

    func run(_ documents: [URL]) throws {
        let table = Table(["document", "size", "Swift", "wall", "CPU", "peak memory", "libyaml alone, CPU", "times that"])
        for document in documents { try table.row(cells(for: document)) }
    }

    private func cells(for document: URL) throws -> [String] {
        let folders = (0..<rounds).map { _ in workshop.newFolder() }
        let costs = try folders.map { try workshop.generate(document, into: $0) }
        let events = try (0..<rounds).map { _ in try workshop.readEvents(of: document) }
        guard let cost = Cost.least(of: costs), let least = Cost.least(of: events) else { return [] }
        return [
            document.lastPathComponent, Workshop.size(of: document).megabytes, Workshop.size(of: "swift", in: folders[0]).megabytes, cost.wall.seconds,
            cost.cpu.seconds, cost.memory.megabytes, least.cpu.seconds, (cost.cpu / least.cpu).ratio,
        ]
    }
}
