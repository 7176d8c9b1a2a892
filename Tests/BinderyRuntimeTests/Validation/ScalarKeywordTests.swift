import BinderyRuntime
import Testing

@Suite("Keywords for any value, numbers and strings (JSON Schema Validation sections 6.1 to 6.3)")
struct ScalarKeywordTests {
    @Test(
        "type tells the seven types apart, and an integer is a number without a fraction",
        arguments: [
            SchemaCase(#"{"type":"integer"}"#, fitting: ["1", "-1", "3.0", "30e-1", "1e300", "0.0"], unfit: ["1.5", "1e-1", #""1""#, "true", "null", "[1]"]),
            SchemaCase(#"{"type":"number"}"#, fitting: ["1", "1.5", "-0"], unfit: [#""1""#, "true", "{}"]),
            SchemaCase(#"{"type":"string"}"#, fitting: [#""""#, #""1""#], unfit: ["1", "null"]),
            SchemaCase(#"{"type":"boolean"}"#, fitting: ["true", "false"], unfit: ["0", #""true""#, "null"]),
            SchemaCase(#"{"type":"null"}"#, fitting: ["null"], unfit: ["0", "false", #""""#, "[]"]),
            SchemaCase(#"{"type":"array"}"#, fitting: ["[]", "[1]"], unfit: ["{}", #""[]""#]),
            SchemaCase(#"{"type":"object"}"#, fitting: ["{}", #"{"a":1}"#], unfit: ["[]", "null"]),
            SchemaCase(#"{"type":["string","null"]}"#, fitting: ["null", #""a""#], unfit: ["1", "[]"]),
            SchemaCase(#"{"type":["integer","string"]}"#, fitting: ["2.0", #""a""#], unfit: ["2.5"]),
        ])
    func type(_ schema: SchemaCase) { schema.check() }

    @Test(
        "enum and const compare what values mean, not how they are written",
        arguments: [
            SchemaCase(
                #"{"enum":[1,"a",null,[1,{"x":2}]]}"#, fitting: ["1.0", "10e-1", #""a""#, #""\u0061""#, "null", #"[ 1.00, {"x" : 2} ]"#],
                unfit: ["2", #""A""#, "false", "[1]", "{}"]),
            SchemaCase(
                #"{"const":{"a":1,"b":[true]}}"#, fitting: [#"{"b":[true],"a":1.0}"#, #"{"a":7,"b":[true],"a":1}"#],
                unfit: [#"{"a":1}"#, #"{"a":1,"b":[true],"c":0}"#, #"{"a":1,"b":[1]}"#]),
            SchemaCase(#"{"const":0}"#, fitting: ["0", "-0", "0.0", "0e5"], unfit: ["false", "null", #""0""#, "[]", "[0]"]),
            SchemaCase(#"{"const":true}"#, fitting: ["true"], unfit: ["1", #""true""#]),
            SchemaCase(#"{"const":"a\nb"}"#, fitting: [#""a\u000Ab""#], unfit: [#""a\\nb""#]),
            SchemaCase(#"{"const":["ab"]}"#, fitting: [#"["ab"]"#], unfit: [#"["a","b"]"#, #"["a\",\"b"]"#]),
            SchemaCase(#"{"const":9007199254740993}"#, fitting: ["9007199254740993"], unfit: ["9007199254740992"]),
            SchemaCase(#"{"enum":[]}"#, unfit: ["1", "null"]),
        ])
    func values(_ schema: SchemaCase) { schema.check() }

    @Test(
        "bounds hold for numbers alone, and whether they belong to the range is said by their keyword",
        arguments: [
            SchemaCase(#"{"minimum":1}"#, fitting: ["1", "1.0", "2", #""0""#, "null", "[0]"], unfit: ["0", "0.999", "-5"]),
            SchemaCase(#"{"maximum":-2}"#, fitting: ["-2", "-2.0001"], unfit: ["-1.9999", "0"]),
            SchemaCase(#"{"exclusiveMinimum":1.1}"#, fitting: ["1.1000001", "2"], unfit: ["1.1", "1.10", "1"]),
            SchemaCase(#"{"exclusiveMaximum":3}"#, fitting: ["2.9999"], unfit: ["3", "3.0", "4"]),
        ])
    func bounds(_ schema: SchemaCase) { schema.check() }

    @Test(
        "numbers that no machine number holds are compared as the decimals they are",
        arguments: [
            SchemaCase(
                #"{"maximum":9007199254740992}"#, fitting: ["9007199254740992.0"], unfit: ["9007199254740993", "9007199254740992.0000000000000000000001"]),
            SchemaCase(#"{"maximum":18446744073709551616}"#, fitting: ["18446744073709551616", "1844674407370955161.6e1"], unfit: ["18446744073709551617"]),
            SchemaCase(#"{"minimum":1e400}"#, fitting: ["1e400", "10e399", "1e401"], unfit: ["9.99e399", "1e308", "-1e500"]),
            SchemaCase(
                #"{"exclusiveMinimum":0}"#, fitting: ["1e-400", "0.000000000000000000000000000000001"],
                unfit: ["0", "-0.0", "-1e-400", "0e999999999999999999999"]),
            SchemaCase(#"{"maximum":0.1}"#, fitting: ["0.1", "0.1000000000000000000000000"], unfit: ["0.1000000000000000000000001"]),
            SchemaCase(
                #"{"minimum":-123456789012345678901234567890}"#, fitting: ["-123456789012345678901234567890", "-123456789012345678901234567889.5"],
                unfit: ["-123456789012345678901234567891"]),
            SchemaCase(#"{"maximum":1}"#, fitting: ["1e-99999999999999999999999999"], unfit: ["1e99999999999999999999999999"]),
        ])
    func decimals(_ schema: SchemaCase) { schema.check() }

    @Test(
        "multipleOf divides decimals exactly",
        arguments: [
            SchemaCase(
                #"{"multipleOf":0.1}"#, fitting: ["0.3", "1.1", "0", "-0.7", "5", "1e300", "123456789012345678901234567890.1"],
                unfit: ["0.35", "1e-2", "123456789012345678901234567890.15"]),
            SchemaCase(#"{"multipleOf":0.01}"#, fitting: ["4.35", "1.10", "19.99", "0.07", "-4.02"], unfit: ["0.005", "19.999"]),
            SchemaCase(#"{"multipleOf":3}"#, fitting: ["9", "-9", "9.0", "3e50", "0", #""a""#], unfit: ["10", "1e50", "4.5"]),
            SchemaCase(#"{"multipleOf":1.5}"#, fitting: ["3", "4.5", "15e1"], unfit: ["2", "1e2"]),
            SchemaCase(#"{"multipleOf":8}"#, fitting: ["1e3", "1e99999999999"], unfit: ["1e2", "12"]),
            SchemaCase(#"{"multipleOf":1e-7}"#, fitting: ["0.0000003", "12391239123"], unfit: ["3e-8"]),
            SchemaCase(
                #"{"multipleOf":12345678901234567890123}"#, fitting: ["24691357802469135780246", "12345678901234567890123e4"],
                unfit: ["24691357802469135780247", "1"]),
        ])
    func multiples(_ schema: SchemaCase) { schema.check() }

    @Test(
        "lengths are counted in code points, however they are written",
        arguments: [
            SchemaCase(
                #"{"minLength":2}"#, fitting: [#""ab""#, #""äö""#, #""\n\n""#, "5", "[]"],
                unfit: [#""a""#, #""""#, #""ä""#, #""😀""#, #""\ud83d\ude00""#, #""\u00e4""#]),
            SchemaCase(
                #"{"maxLength":2}"#, fitting: [#""😀😀""#, #""\ud83d\ude00\ud83d\ude00""#, #""\\\"""#, #""""#, "[1,2,3]"],
                unfit: [#""abc""#, #""\u0061\u0062\u0063""#, #""e\u0301e""#]),
            SchemaCase(#"{"maxLength":0}"#, fitting: [#""""#], unfit: [#""a""#]),
            SchemaCase(#"{"minLength":2.0,"maxLength":3e0}"#, fitting: [#""abc""#], unfit: [#""a""#, #""abcd""#]),
            SchemaCase(#"{"minLength":1e30}"#, fitting: ["1"], unfit: [#""a""#]),
        ])
    func lengths(_ schema: SchemaCase) { schema.check() }
}
