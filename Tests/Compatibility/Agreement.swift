import BinderySpecDiff
import Foundation

/// What findings say beside what the compiler says.
struct Agreement {
    /// What is said to break and does, or is said to be deprecated and is.
    private(set) var confirmed = 0

    /// What is said to break and does not.
    private(set) var falseAlarms: [String] = []

    /// Errors that belong to a finding.
    private(set) var explained = 0
    private(set) var misses: [String] = []

    /// Findings that break something, and how many of them have an error.
    private(set) var findings = 0
    private(set) var confirmedFindings = 0

    /// Of what is said to break, how much does.
    var precision: Double { Self.share(confirmed, confirmed + falseAlarms.count) }

    /// Of what breaks, how much is said to.
    var recall: Double { Self.share(explained, explained + misses.count) }

    var isComplete: Bool { falseAlarms.isEmpty && misses.isEmpty && findings == confirmedFindings }

    var summary: String {
        let percent = { (share: Double) in String(format: "%.1f %%", share * 100) }
        return "precision \(percent(precision)) of \(confirmed + falseAlarms.count) symbols, recall \(percent(recall)) of \(explained + misses.count) errors, "
            + "\(confirmedFindings) of \(findings) findings confirmed"
    }

    /// - Parameter messages: What the compiler says of each client with the new bindings, and not with the old ones.
    init(_ findings: [Finding], _ messages: [(messages: [SwiftCompiler.Message], client: Client)]) {
        var prediction = Prediction(findings.flatMap(\.symbols))
        for (messages, client) in messages { compare(messages, of: client, with: &prediction) }
        for symbol in prediction.noticeable {
            if prediction.isConfirmed(symbol) {
                confirmed += 1
            } else {
                falseAlarms.append("\(symbol.effect) \(symbol.symbol): \(symbol.old ?? "(none)") → \(symbol.new ?? "(none)")")
            }
        }
        for finding in findings where finding.effect > .none {
            self.findings += 1
            if finding.symbols.contains(where: prediction.isConfirmed) { confirmedFindings += 1 }
        }
    }

    private mutating func compare(_ messages: [SwiftCompiler.Message], of client: Client, with prediction: inout Prediction) {
        for message in messages where message.severity != .note {
            guard let use = client.use(at: message).map({ client[$0] }) else {
                misses.append("\(message.file):\(message.line): \(message.text)")
                continue
            }
            let isExplained =
                switch message.severity {
                case .error: prediction.explains(use)
                case .warning: !message.text.contains("is deprecated") || prediction.explainsDeprecation(use)
                case .note: true
                }
            if isExplained { explained += 1 } else { misses.append("\(use.symbol): \(message.text)\n    \(use.text.prefix(300))") }
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}
