import Foundation

/// Whether a document that is twice as long takes twice as much.
struct GrowthBenchmark {
    let workshop: Workshop
    let rounds: Int

    func run() throws {
        let table = Table(["a document made up", "size", "CPU", "CPU a MB", "peak memory", "memory a MB"])
        for scale in [1, 2, 4, 8] {
            let document = workshop.scratch.appendingPathComponent("synthetic-\(scale).yaml")
            try SyntheticDocument(scale: scale).text.write(to: document, atomically: true, encoding: .utf8)
            let costs = try (0..<rounds).map { _ in try workshop.generate(document, into: workshop.newFolder()) }
            guard let cost = Cost.least(of: costs) else { return }
            let size = Workshop.size(of: document)
            let megabytes = Double(size) / 1_000_000
            table.row([
                "× \(scale)", size.megabytes, cost.cpu.seconds, (cost.cpu / megabytes).seconds, cost.memory.megabytes,
                Int(Double(cost.memory) / megabytes).megabytes,
            ])
        }
    }
}
