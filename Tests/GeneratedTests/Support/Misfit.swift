import BinderyRuntime

/// A value that does not fit a shape, and how a message says so.
struct Misfit: Sendable {
    let value: JSONValue
    let expected: String
    let found: String

    init(_ value: JSONValue, _ expected: String, found: String) {
        self.value = value
        self.expected = expected
        self.found = found
    }
}

extension Shape {
    var misfits: [Misfit] {
        switch self {
        case .string, .enumeration:
            [Misfit(17, "a string", found: "17"), Misfit(true, "a string", found: "true"), Misfit(["x"], "a string", found: "an array")]
        case .integer:
            [
                Misfit("many", "an integer", found: #""many""#), Misfit(1.5, "an integer", found: "1.5"), Misfit([:], "an integer", found: "an object"),
                Misfit(
                    .number(JSONNumber(UInt64(1) << 63)), "an integer from -9223372036854775808 to 9223372036854775807", found: "9223372036854775808"),
            ]
        case .number:
            [Misfit("1", "a number", found: #""1""#), Misfit(false, "a number", found: "false")]
        case .boolean:
            [Misfit("true", "a boolean", found: #""true""#), Misfit(1, "a boolean", found: "1")]
        case .dateTime:
            [
                Misfit("yesterday", "a date and time as of RFC 3339", found: #""yesterday""#),
                Misfit("2019-02-29T00:00:00Z", "a date and time as of RFC 3339", found: #""2019-02-29T00:00:00Z""#),
                Misfit(0, "a date and time as of RFC 3339", found: "0"),
            ]
        case .uuid:
            [Misfit("3fa85f64", "a UUID", found: #""3fa85f64""#), Misfit(7, "a UUID", found: "7")]
        case .array:
            [Misfit([:], "an array", found: "an object"), Misfit("x", "an array", found: #""x""#)]
        case .map, .freeForm, .object, .overlapping:
            [Misfit([], "an object", found: "an array"), Misfit("x", "an object", found: #""x""#)]
        case .either(_, let expected):
            [Misfit(true, expected, found: "true"), Misfit([:], expected, found: "an object")]
        }
    }
}
