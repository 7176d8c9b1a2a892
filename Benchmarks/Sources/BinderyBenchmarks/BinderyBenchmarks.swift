import BinderyRuntime
import CodableTwin
import DataRobotGenAI
import Foundation

@main
struct BinderyBenchmarks {
    private typealias Generated = DataRobotGenAI.ListLLMTestResultResponse
    private typealias Twin = CodableTwin.ListLLMTestResultResponse

    /// Arguments: the number of rounds, and the name of the only contest to run.
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
        let only = CommandLine.arguments.dropFirst(2).first
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601

        var maker = ResultListMaker()
        let made = maker.list(of: 500)
        let json = Array(String(decoding: try made.json(), as: UTF8.self).replacing(".000Z\"", with: "Z\"").utf8)
        let data = Data(json)
        let generated = try Generated(json: json)
        let twin = try decoder.decode(Twin.self, from: data)
        guard generated == made, try Content(json) == Content(generated.json()), try Content(json) == Content(encoder.encode(twin)) else {
            throw Disagreement()
        }
        let secondGenerated = try Generated(json: json)
        let secondTwin = try decoder.decode(Twin.self, from: data)
        guard generated == secondGenerated, twin == secondTwin else { throw Disagreement() }

        let contests = [
            Contest(name: "decode", size: json.count, generated: { try Generated(json: json) }, twin: { try decoder.decode(Twin.self, from: data) }),
            Contest(name: "encode", size: json.count, generated: { try generated.json() }, twin: { try encoder.encode(twin) }),
            Contest(name: "==", size: nil, generated: { generated == secondGenerated }, twin: { twin == secondTwin }),
            Contest(name: "hashValue", size: nil, generated: { generated.hashValue }, twin: { twin.hashValue }),
        ]
        print("\(generated.data.count) test results, \(json.count) bytes of JSON, \(rounds) rounds\n\n\(Outcome.heading)")
        for contest in contests where only == nil || contest.name == only {
            print(try contest.run(rounds: rounds).line)
        }
    }
}
