/// An instant as text (RFC 3339 §5.6).
struct DateTimeText {
    private let date: CalendarDate
    private let second: Int
    /// The fraction of a second: `numerator` / 10^`digits`.
    private let numerator: Int
    private let digits: Int

    /// Nil for an instant outside the years 0 to 9999.
    ///
    /// - Parameter seconds: since 2001-01-01T00:00:00Z.
    init?(_ seconds: Double) {
        guard seconds >= Self.earliest, seconds < Self.latest else { return nil }
        let whole: Int
        (whole, numerator, digits) = Self.decimal(seconds)
        let days: Int
        (days, second) = whole.quotientAndRemainder(dividingByFloor: 86_400)
        guard let date = CalendarDate(daysSince1970: days + Self.daysToReference) else { return nil }
        self.date = date
    }

    /// Writes the instant as a string, in UTC.
    func write(to json: inout JSONWriter) {
        json.append(UInt8(ascii: "\""))
        date.writeText(to: &json)
        json.append(UInt8(ascii: "T"))
        json.padded(UInt64(second / 3600), 2)
        json.append(UInt8(ascii: ":"))
        json.padded(UInt64(second / 60 % 60), 2)
        json.append(UInt8(ascii: ":"))
        json.padded(UInt64(second % 60), 2)
        json.append(UInt8(ascii: "."))
        json.padded(UInt64(numerator), digits)
        json.append(UInt8(ascii: "Z"))
        json.append(UInt8(ascii: "\""))
    }

    /// The seconds from 2001-01-01T00:00:00Z to the instant that the text names; nil unless it is a date-time with a year from 0 to 9999 in UTC.
    ///
    /// Beyond RFC 3339: a space or `t` may stand for `T`, `z` for `Z`, the offset may do without its colon or be missing, which means UTC. A leap second is
    /// the first second of the next minute.
    static func seconds(in text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard text.count >= 19, let date = CalendarDate(utf8: UnsafeBufferPointer(rebasing: text[..<10])),
            text[10] | 0x20 == UInt8(ascii: "t") || text[10] == 0x20, text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let hour = twoDigits(text, 11), hour < 24, let minute = twoDigits(text, 14), minute < 60, let second = twoDigits(text, 17), second <= 60
        else { return nil }
        var index = 19
        var numerator = 0
        var digits = 0
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            let first = index
            while index < text.count, text[index] &- 0x30 < 10 {
                if digits < 18 {
                    numerator = numerator * 10 + Int(text[index] &- 0x30)
                    digits += 1
                }
                index += 1
            }
            guard index > first else { return nil }
        }
        guard let offset = offset(UnsafeBufferPointer(rebasing: text[index...])) else { return nil }
        let whole = (date.daysSince1970 - daysToReference) * 86_400 + hour * 3600 + minute * 60 + second - offset
        if second == 60 {
            let (_, rest) = whole.quotientAndRemainder(dividingByFloor: 86_400)
            guard rest == 0 else { return nil }
        }
        let seconds = combined(whole, numerator, digits)
        return seconds >= earliest && seconds < latest ? seconds : nil
    }

    private static let daysToReference = 11_323
    // 0000-01-01 and 10000-01-01, in seconds from 2001-01-01.
    private static let earliest = -63_145_526_400.0
    private static let latest = 252_423_993_600.0

    /// In seconds.
    private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = text.first else { return 0 }
        if first | 0x20 == UInt8(ascii: "z") { return text.count == 1 ? 0 : nil }
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), text.count == 5 || text.count == 6 && text[3] == UInt8(ascii: ":"),
            let hours = twoDigits(text, 1), hours < 24, let minutes = twoDigits(text, text.count - 2), minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return first == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func twoDigits(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let tens = text[index] &- 0x30
        let ones = text[index + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// `whole` seconds and `numerator` / 10^`digits`, rounded once.
    private static func combined(_ whole: Int, _ numerator: Int, _ digits: Int) -> Double {
        guard numerator > 0 else { return Double(whole) }
        let scale = powersOfTen[digits]
        // Before 2001 the fraction is taken off, so that both signs are equally exact.
        return whole < 0
            ? Double(whole + 1) - Double(Int(scale) - numerator) / scale
            : Double(whole) + Double(numerator) / scale
    }

    /// The fewest digits, but at least three, that combine to the same number.
    private static func decimal(_ seconds: Double) -> (whole: Int, numerator: Int, digits: Int) {
        let toZero = seconds.rounded(.towardZero)
        let fraction = abs(seconds - toZero)
        var best = (Int(toZero), 0, 3)
        for digits in 3...18 {
            let scale = powersOfTen[digits]
            let rounded = (fraction * scale).rounded()
            guard rounded < scale else { continue }
            let numerator = Int(rounded)
            let isBefore = seconds < 0 && numerator > 0
            best = (Int(toZero) - (isBefore ? 1 : 0), isBefore ? Int(scale) - numerator : numerator, digits)
            if combined(best.0, best.1, best.2) == seconds { break }
        }
        return best
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18]
}

extension Int {
    /// Division that rounds down, so that the remainder is never negative.
    func quotientAndRemainder(dividingByFloor divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
