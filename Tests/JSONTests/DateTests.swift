import BinderyJSON
import Foundation
import Testing

@Suite("Dates")
struct DateTests {
    @Test(
        "an instant is read from every form of RFC 3339 and its common relatives",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2001-01-01T00:00:00Z", 978_307_200), ("1985-04-12T23:20:50.52Z", 482_196_050.52),  // RFC 3339 §5.8
            ("1996-12-19T16:39:57-08:00", 851_042_397), ("1996-12-20T00:39:57Z", 851_042_397), ("1990-12-31T23:59:60Z", 662_688_000),
            ("1990-12-31T15:59:60-08:00", 662_688_000),
            ("1937-01-01T12:00:27.87+00:20", -1_041_337_172.13),
            ("2001-01-01t00:00:00z", 978_307_200), ("2001-01-01 00:00:00Z", 978_307_200), ("2001-01-01T00:00:00", 978_307_200),
            ("2001-01-01T00:00:00.5", 978_307_200.5),
            ("2001-01-01T00:00:00-00:00", 978_307_200), ("2001-01-01T00:00:00+00:00", 978_307_200), ("2001-01-01T05:30:00+05:30", 978_307_200),
            ("2001-01-01T05:30:00+0530", 978_307_200),
            ("2000-12-31T23:59:00-00:01", 978_307_200), ("2001-01-01T23:59:00+23:59", 978_307_200), ("2000-02-29T12:00:00Z", 951_825_600),
            ("1900-03-01T00:00:00Z", -2_203_891_200),
            ("2001-01-01T00:00:00.000000000000000000000000000000Z", 978_307_200), ("2001-01-01T00:00:00.25000000000000000000000000000000001Z", 978_307_200.25),
            ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Double)])
    func read(json: String, seconds: Double) throws {
        #expect(abs(try JSONReader.read(Date.self, from: "\"\(json)\"".utf8).timeIntervalSince1970 - seconds) < 1e-6)
    }

    @Test(
        "what is no instant is an error",
        arguments: [
            "", "2001-01-01", "00:00:00Z", "2001-01-01T", "2001-01-01T00:00Z", "2001-01-01T00:00:00.Z", "2001-01-01T00:00:00,5Z", "2001-01-01T24:00:00Z",
            "2001-01-01T00:60:00Z", "2001-01-01T00:00:61Z",
            "2001-01-01T12:00:60Z", "2001-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2001-00-01T00:00:00Z", "2001-13-01T00:00:00Z", "2001-01-00T00:00:00Z",
            "2001-01-32T00:00:00Z", "2001-04-31T00:00:00Z",
            "2001-1-1T00:00:00Z", "20010101T000000Z", "2001-01-01T00:00:00+24:00", "2001-01-01T00:00:00+00:60", "2001-01-01T00:00:00+5",
            "2001-01-01T00:00:00+05:3", "2001-01-01T00:00:00ZZ", "2001-01-01T00:00:00 Z",
            "2001-01-01X00:00:00Z", "2001-01-01T00-00-00Z", "-001-01-01T00:00:00Z", "+2001-01-01T00:00:00Z", "2001-01-01T00:00:0aZ", "２００１-01-01T00:00:00Z",
            "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
            "2001-01-01T00:00:00🙂",
        ])
    func refused(json: String) {
        #expect(failure(Date.self, "\"\(json)\"")?.expected == "a date and time as of RFC 3339")
    }

    @Test(
        "an instant is written in UTC with milliseconds or as many digits as it takes",
        arguments: [
            (0, "2001-01-01T00:00:00.000Z"), (0.5, "2001-01-01T00:00:00.500Z"), (-0.25, "2000-12-31T23:59:59.750Z"), (-1, "2000-12-31T23:59:59.000Z"),
            (86_399.999, "2001-01-01T23:59:59.999Z"),
            (0.0625, "2001-01-01T00:00:00.0625Z"), (0.000_001, "2001-01-01T00:00:00.000001Z"), (-63_145_526_400, "0000-01-01T00:00:00.000Z"),
            (730_252_800, "2024-02-22T00:00:00.000Z"),
            (730_857_600 + 86_399.125, "2024-02-29T23:59:59.125Z"),
        ] as [(Double, String)])
    func written(seconds: Double, json: String) throws {
        #expect(try text(Date(timeIntervalSinceReferenceDate: seconds)) == "\"\(json)\"")
    }

    @Test("an instant is read back as the same")
    func roundTrip() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            let seconds = [
                Double.random(in: -63_145_526_400..<252_423_993_600, using: &random), .random(in: 0..<1e9, using: &random),
                .random(in: -1e9..<0, using: &random),
                Double(Int.random(in: 0..<1_000_000_000_000, using: &random)) / 1000,
                Double(Int.random(in: 0..<1_000_000_000_000_000, using: &random)) / 1_000_000,
            ]
            for date in seconds.map(Date.init(timeIntervalSinceReferenceDate:)) {
                #expect(try JSONReader.read(Date.self, from: date.json()) == date)
            }
            // Only here is Double finer than a tenth of a femtosecond.
            let near = Date(timeIntervalSinceReferenceDate: .random(in: -0.1...0.1, using: &random))
            #expect(try abs(JSONReader.read(Date.self, from: near.json()).timeIntervalSince(near)) < 1e-16)
        }
    }

    @Test("dates are the calendar's: every day from 1583 to 2600, as Foundation counts them")
    func calendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for days in stride(from: -141_349, to: 230_000, by: 13) {
            let date = Date(timeIntervalSince1970: Double(days) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = try #require(CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
            #expect(try text(date) == "\"\(day)T00:00:00.000Z\"")
            #expect(try JSONReader.read(Date.self, from: "\"\(day)T00:00:00Z\"".utf8) == date)
        }
    }

    @Test("an instant outside the years 0 to 9999 has no JSON", arguments: [-63_145_526_401, 252_423_993_600, 1e300, -1e300, .nan, .infinity])
    func outside(seconds: Double) {
        #expect(throws: JSONError.self) { try Date(timeIntervalSinceReferenceDate: seconds).json() }
    }

    @Test("a calendar date is a day that exists")
    func calendarDates() throws {
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        for (year, month, day) in [
            (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (-1, 1, 1), (10_000, 1, 1),
        ] {
            #expect(CalendarDate(year: year, month: month, day: day) == nil)
        }
        for text in ["", "2024-2-29", "2024-02-30", "20240229", "2024/02/29", "2024-02-29T", " 2024-02-29", "+024-02-29", "２０２４-02-29"] {
            #expect(CalendarDate(text) == nil)
            _ = failure(CalendarDate.self, "\"\(text)\"")
        }
        #expect(failure(CalendarDate.self, "[20240229]")?.expected == "a date such as 2024-02-29")
    }

    @Test("calendar dates are ordered, and read back as the same")
    func calendarDateRoundTrip() throws {
        var random = SeededRandom(seed: 4)
        var dates: [CalendarDate] = []
        while dates.count < 2000 {
            guard
                let date = CalendarDate(
                    year: .random(in: 0...9999, using: &random), month: .random(in: 1...12, using: &random), day: .random(in: 1...31, using: &random))
            else { continue }
            dates.append(date)
            #expect(try JSONReader.read(CalendarDate.self, from: date.json()) == date)
            #expect(CalendarDate(date.description) == date)
        }
        // The text of a date sorts as the date does.
        #expect(dates.sorted().map(\.description) == dates.map(\.description).sorted())
        #expect(Set(dates).count == Set(dates.map(\.description)).count)
    }
}
