#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The value of a `Retry-After` header: seconds, or a date (RFC 9110 §10.2.3).
enum RetryAfter: Equatable {
    case seconds(Int)
    case date(Date)

    init?(_ text: String) {
        if let seconds = Int(text), seconds >= 0 {
            self = .seconds(min(seconds, Int(Int32.max)))
        } else if let date = Self.date(text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    func delay(from now: Date) -> Duration {
        switch self {
        case .seconds(let seconds): .seconds(seconds)
        case .date(let date): .seconds(max(0, date.timeIntervalSince(now)))
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7; its obsolete forms are not read).
    private static func date(_ text: String) -> Date? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])), let year = Int(words[3]),
            words[4].split(separator: ":").count == 3
        else { return nil }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return try? Date(json: "\"\(year)-\(two(month + 1))-\(two(day))T\(words[4])Z\"")
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
