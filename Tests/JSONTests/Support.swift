import BinderyJSON
import Testing

func read<Value: JSONReadable>(_ type: Value.Type, _ json: String, coercesText: Bool = false) throws(JSONError) -> Value {
    try JSONReader.read(type, from: json.utf8, coercesText: coercesText)
}

func text(_ value: some JSONWritable) throws(JSONError) -> String {
    String(decoding: try value.json(), as: UTF8.self)
}

/// The error that reading must end in.
func failure<Value: JSONReadable>(_ type: Value.Type, _ json: String, coercesText: Bool = false) -> JSONError? {
    failure(type, Array(json.utf8), coercesText: coercesText)
}

func failure<Value: JSONReadable>(_ type: Value.Type, _ json: [UInt8], limits: JSONLimits = JSONLimits(), coercesText: Bool = false) -> JSONError? {
    do {
        _ = try JSONReader.read(type, from: json, limits: limits, coercesText: coercesText)
        Issue.record("\(String(decoding: json.prefix(80), as: UTF8.self)) was read as \(type)")
        return nil
    } catch {
        return error
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
