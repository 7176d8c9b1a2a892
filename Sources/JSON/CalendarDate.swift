/// A day of the Gregorian calendar, without a time or a time zone: JSON Schema's format `date` (RFC 3339 §5.6, full-date).
public struct CalendarDate: JSONCodable, Comparable, LosslessStringConvertible {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil unless the text is a date of the form `2024-02-29`.
    public init?(_ description: String) {
        var text = description
        guard let date = text.withUTF8({ CalendarDate(utf8: $0) }) else { return nil }
        self = date
    }

    /// `2024-02-29`
    public var description: String {
        var json = JSONWriter()
        writeText(to: &json)
        return String(decoding: json.written, as: UTF8.self)
    }

    public init(from json: inout JSONReader) throws(JSONError) {
        let start = json.mark
        guard json.kind == .string, let date = CalendarDate(try json.read(String.self)) else {
            throw json.mismatch(expected: "a date such as 2024-02-29", at: start)
        }
        self = date
    }

    public func write(to json: inout JSONWriter) {
        json.append(UInt8(ascii: "\""))
        writeText(to: &json)
        json.append(UInt8(ascii: "\""))
    }

    public static func == (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) == (right.year, right.month, right.day)
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(year * 10_000 + month * 100 + day)
    }

    /// Writes the date without quotation marks.
    func writeText(to json: inout JSONWriter) {
        json.padded(UInt64(year), 4)
        json.append(UInt8(ascii: "-"))
        json.padded(UInt64(month), 2)
        json.append(UInt8(ascii: "-"))
        json.padded(UInt64(day), 2)
    }

    /// The date so many days after 1970-01-01; nil outside the years 0 to 9999.
    init?(daysSince1970 days: Int) {
        // Years that start in March, so that the leap day comes last; eras of 400 years.
        let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingByFloor: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: era * 400 + yearOfEra + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9, day: dayOfYear - (153 * month + 2) / 5 + 1)
    }

    init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in text[range] {
                guard byte &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(byte &- 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// In the proleptic Gregorian calendar.
    var daysSince1970: Int {
        // Years that start in March, so that the leap day comes last; eras of 400 years.
        let (era, yearOfEra) = (month > 2 ? year : year - 1).quotientAndRemainder(dividingByFloor: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
