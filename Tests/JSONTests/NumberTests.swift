import BinderyJSON
import Foundation
import Testing

@Suite("Numbers")
struct NumberTests {
    @Test(
        "integers are exact to the ends of their range, however they are written",
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", .max),
            ("-9223372036854775808", .min),
            ("3.0", 3), ("-3.000", -3), ("1e2", 100), ("1E+2", 100), ("1.5e1", 15), ("150e-1", 15), ("9223372036854775807.0", .max),
            ("-92233720368547758.08e2", .min), ("0e999999999999", 0),
            ("0.000e-5", 0), ("922337203685477580.7e1", .max),
        ])
    func integers(json: String, value: Int) throws {
        #expect(try read(Int.self, json) == value)
        #expect(try read([Int].self, "[ \(json) ]") == [value])
    }

    @Test(
        "integers out of range and numbers with a fraction are errors",
        arguments: [
            "9223372036854775808", "-9223372036854775809", "18446744073709551616", "99999999999999999999", "1e19", "1e400", "1e999999999999999999999", "1.5",
            "1e-1", "-0.1", "12345678901234567890.5",
        ])
    func noIntegers(json: String) {
        let error = failure(Int.self, json)
        #expect(error?.expected.hasPrefix("an integer") == true)
        #expect(error?.found == json)
    }

    @Test("each integer type has its own range")
    func widths() throws {
        #expect(try read(Int8.self, "-128") == .min)
        #expect(try read(UInt8.self, "255") == .max)
        #expect(try read(Int32.self, "-2147483648") == .min)
        #expect(try read(UInt32.self, "4294967295") == .max)
        #expect(try read(Int64.self, "-9223372036854775808") == .min)
        #expect(try read(UInt64.self, "18446744073709551615") == .max)
        #expect(try read(UInt64.self, "1.8446744073709551615e19") == .max)
        #expect(try read(UInt.self, "-0") == 0)
        _ = failure(Int8.self, "128")
        _ = failure(UInt8.self, "256")
        _ = failure(UInt8.self, "-1")
        _ = failure(UInt64.self, "18446744073709551616")
        #expect(failure(Int32.self, "2147483648")?.expected == "an integer from -2147483648 to 2147483647")
        #expect(try text([UInt64.max]) == "[18446744073709551615]")
        #expect(try text([Int8.min, 0, .max]) == "[-128,0,127]")
    }

    @Test(
        "the nearest Double is read",
        arguments: [
            ("0", 0), ("0e999999999", 0), ("1e-99999999999999999999", 0), ("1", 1), ("0.1", 0.1), ("-2.5", -2.5), ("1e22", 1e22), ("1e23", 1e23),
            ("9007199254740993", 9_007_199_254_740_992),
            ("1.7976931348623157e308", .greatestFiniteMagnitude),
            ("2.2250738585072014e-308", .leastNormalMagnitude), ("5e-324", .leastNonzeroMagnitude), ("4.9406564584124654e-324", .leastNonzeroMagnitude),
            ("2e-324", 0), ("1e-400", 0),
            ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056), ("0.30000000000000004", 0.30000000000000004),
            ("8.442911973260991817129021e-309", Double(bitPattern: 0x0006_1234_0000_0001)),
            ("17976931348623157e292", .greatestFiniteMagnitude), ("0.000000000000000000000000000000000000001", 1e-39),
            ("100000000000000000000000000000000000000e-38", 1),
            ("1.00000000000000000000000000000000000000000000000000001", 1),
        ] as [(String, Double)])
    func doubles(json: String, value: Double) throws {
        #expect(try read(Double.self, json) == value)
        #expect(try read(Double.self, "-" + json.trimmingPrefix("-")) == -value.magnitude)
    }

    @Test("minus zero stays negative")
    func minusZero() throws {
        #expect(try read(Double.self, "-0").sign == .minus)
        #expect(try read(Double.self, "-0.0e5").sign == .minus)
        #expect(try read(Double.self, text(-0.0)).sign == .minus)
    }

    @Test("a number larger than any Double is an error", arguments: ["1e400", "-1e400", "1.7976931348623159e308", "1e99999999999999999999", "123e308"])
    func tooLarge(json: String) {
        #expect(failure(Double.self, json)?.found == json)
        #expect(failure(Float.self, json)?.found == json)
    }

    @Test("a Double is written so that it is read back as the same")
    func roundTrip() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<20_000 {
            let bits = Double(bitPattern: random.next())
            let short = Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / [1, 10, 100, 1000, 10_000, 100_000].randomElement(using: &random)!
            for value in [bits, short, Double.random(in: -1...1, using: &random)] where value.isFinite {
                let json = try value.json()
                #expect(try JSONReader.read(Double.self, from: json).bitPattern == value.bitPattern)
                // No other decimal of so few digits is the same number, so this is what Swift writes, but for the form of integers.
                let digits = { (text: String) in JSONNumber(text) }
                #expect(digits(String(decoding: json, as: UTF8.self)) == digits(value.description))
            }
        }
    }

    @Test(
        "a Double is written in its shortest form, integers without a point",
        arguments: [
            (0, "0"), (5, "5"), (-5, "-5"), (0.5, "0.5"), (-87.25, "-87.25"), (0.1, "0.1"), (1e15, "1000000000000000"), (0.0001, "0.0001"),
            (1_000_000.0625, "1000000.0625"), (-0.0, "-0"),
        ] as [(Double, String)])
    func shortest(value: Double, json: String) throws {
        #expect(try text(value) == json)
    }

    @Test("NaN and the infinities have no JSON", arguments: [Double.nan, .infinity, -.infinity])
    func nonFinite(value: Double) throws {
        #expect(throws: JSONError.self) { try value.json() }
        let error = #expect(throws: JSONError.self) { try ["a": [1, value]].json() }
        #expect(error?.pointer == "/a/1")
        #expect(error?.expected == "a finite number")
        #expect(throws: JSONError.self) { try Float(value).json() }
    }

    @Test("Float and Decimal are exact")
    func otherFractions() throws {
        #expect(try read(Float.self, "0.1") == 0.1)
        #expect(try read(Float.self, "3.4028235e38") == .greatestFiniteMagnitude)
        // Between two Floats; by way of a Double, which rounds to the middle, it would become the even one.
        #expect(try read(Float.self, "1.00000017881393432617187499") == 1.0000001)
        _ = failure(Float.self, "3.5e38")
        #expect(try text([Float(0.1), 2]) == "[0.1,2.0]")
        #expect(try read(Decimal.self, "0.1") == Decimal(string: "0.1"))
        #expect(try read(Decimal.self, "12345678901234567890.123456789") == Decimal(string: "12345678901234567890.123456789"))
        #expect(try text(read(Decimal.self, "12345678901234567890.123456789")) == "12345678901234567890.123456789")
        _ = failure(Decimal.self, "1e400")
        #expect(throws: JSONError.self) { try Decimal.nan.json() }
    }
}
