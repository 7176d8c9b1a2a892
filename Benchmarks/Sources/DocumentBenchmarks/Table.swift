import Foundation

/// A table in Markdown, printed as its rows come.
struct Table {
    init(_ columns: [String]) {
        print("\n| \(columns.joined(separator: " | ")) |\n|---|\(String(repeating: "--:|", count: columns.count - 1))")
    }

    func row(_ cells: [String]) {
        print("| \(cells.joined(separator: " | ")) |")
        fflush(nil)
    }
}

extension Double {
    /// `1.23 s`, `12.3 s`
    var seconds: String { String(format: self < 10 ? "%.2f s" : "%.1f s", self) }

    /// `12.3 ms`
    var milliseconds: String { String(format: "%.1f ms", self * 1000) }

    /// `3.4`
    var ratio: String { String(format: "%.1f", self) }
}

extension Int {
    /// `1.23 MB`, of a million bytes
    var megabytes: String { String(format: self < 10_000_000 ? "%.2f MB" : "%.1f MB", Double(self) / 1_000_000) }
}
