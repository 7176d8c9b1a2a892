import Foundation

/// One line of the table.
struct Outcome {
    static let heading = """
        | | generated: shortest | median | | by hand: shortest | median | | times faster: shortest | median |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|
        """

    let name: String
    let size: Int?
    let generated: Times
    let twin: Times

    var line: String {
        let cells = [
            name, milliseconds(generated.shortest), milliseconds(generated.median), speed(generated.shortest), milliseconds(twin.shortest),
            milliseconds(twin.median), speed(twin.shortest), ratio(twin.shortest, generated.shortest), ratio(twin.median, generated.median),
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private func milliseconds(_ time: Duration) -> String {
        String(format: "%.2f ms", time / .milliseconds(1))
    }

    private func speed(_ time: Duration) -> String {
        size.map { String(format: "%.0f MB/s", Double($0) / 1e6 / (time / .seconds(1))) } ?? ""
    }

    private func ratio(_ longer: Duration, _ shorter: Duration) -> String {
        String(format: "%.1f", longer / shorter)
    }
}
