import BinderyRuntime
import DataRobotGenAI
import DataheraldFinetuning
import Foundation
import LastMileAutoEval
import LlamaCloudEvals
import Testing

@Suite("Values of the four documents")
struct ValueTests {
    @Test("Dataherald's date without a zone is read as UTC, and reads back the same")
    func naiveDate() throws {
        let job = try Finetuning(json: DataheraldTypes.example.description)
        // 2023-12-13T17:35:53Z is 1702488953 seconds after 1970.
        #expect(abs(job.createdAt.timeIntervalSince1970 - 1_702_488_953.263485) < 0.000_000_5)
        let written = try #require(try JSONValue(json: job.json())["created_at"])
        #expect(written == "2023-12-13T17:35:53.263485Z")
        #expect(try Finetuning(json: job.json()).createdAt == job.createdAt)
        let zoned = DataheraldTypes.example.replacing(Place().key("created_at"), with: "2023-12-13T18:35:53.263485+01:00")
        #expect(try Finetuning(json: zoned.description).createdAt == job.createdAt)
    }

    @Test("the other pages' dates are the instants they name")
    func dates() throws {
        #expect(try LLMTestResultResponse(json: DataRobotTypes.resultExample.description).creationDate == Date(timeIntervalSince1970: 1_566_656_122))
        let execution = try EvalDatasetExecution(json: LlamaCloudTypes.example.description)
        #expect(try #require(execution.createdAt).timeIntervalSince1970 == 1_722_268_288.071)
    }

    @Test("LlamaCloud's example comes out as Swift values")
    func execution() throws {
        let execution = try EvalDatasetExecution(json: LlamaCloudTypes.example.description)
        #expect(execution.jobName == .evalDatasetJob)
        #expect(execution.partitions == [:])
        #expect(execution.sessionId == UUID(uuidString: "3FA85F64-5717-4562-B3FC-2C963F66AFA6"))
        #expect(execution.status == .pending)
        #expect(execution.attempts == 0)
        #expect(execution.data == [:])
        #expect(execution.parameters == nil)
    }

    @Test("each of LlamaCloud's eleven nullable properties may be null, all at once too")
    func elevenNulls() throws {
        #expect(LlamaCloudTypes.nullable.count == 11)
        let nulls = LlamaCloudTypes.nullable.reduce(LlamaCloudTypes.example) { $0.replacing(Place().key($1), with: .null) }
        let absent = LlamaCloudTypes.nullable.reduce(LlamaCloudTypes.example) { $0.replacing(Place().key($1), with: nil) }
        #expect(try EvalDatasetExecution(json: nulls.description) == EvalDatasetExecution(json: absent.description))
    }

    @Test("partitions whose two branches are both strings are a dictionary of strings")
    func partitions() throws {
        let execution = try EvalDatasetExecution(json: #"{"partitions":{"a":"1","b":""}}"#)
        #expect(execution.partitions == ["a": "1", "b": ""])
        let error = #expect(throws: JSONError.self) { try EvalDatasetExecution(json: #"{"partitions":{"a":1}}"#) }
        #expect(error?.pointer == "/partitions/a")
    }

    @Test("free-form data keeps numbers exactly as they are written")
    func freeForm() throws {
        let json = #"{"partitions":{},"data":{"big":123456789012345678901234567890.10,"list":[1.0,null]}}"#
        #expect(String(decoding: try EvalDatasetExecution(json: json).json(), as: UTF8.self) == json)
    }

    @Test("values are written in the order of the document, without what is nil")
    func order() throws {
        let result = PseudoLabelJobResult(
            description: "d", datasetId: .init(value: "i"), selectedColumns: [], chatCompletionConfig: .init(messages: [.init(role: "user")], topP: 0.5),
            promptTemplate: .init(), skipActiveLabeling: false)
        #expect(
            String(decoding: try result.json(), as: UTF8.self) == """
                {"description":"d","datasetId":{"value":"i"},"selectedColumns":[],"chatCompletionConfig":{"messages":[{"role":"user"}],"topP":0.5},\
                "promptTemplate":{},"skipActiveLabeling":false}
                """)
    }

    @Test("an error says pointer, expectation, finding and the byte")
    func errorText() throws {
        let place = Place().key("data").index(0).key("insightEvaluationResults").index(0).key("maxNumPrompts")
        let json = DataRobotTypes.listExample.replacing(place, with: "many").description
        let byte = try #require(json.utf8.firstRange(of: Array(#""many""#.utf8))).lowerBound.utf16Offset(in: json)
        let error = #expect(throws: JSONError.self) { try ListLLMTestResultResponse(json: json) }
        #expect(error?.description == #"/data/0/insightEvaluationResults/0/maxNumPrompts: expected an integer, found "many" (byte \#(byte))"#)
        #expect(error?.offset == byte)
    }

    @Test("JSONDecoder's error carries the same place")
    func decodingError() {
        let json = DataRobotTypes.listExample.replacing(Place().key("data").index(0).key("id"), with: nil).description
        let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(ListLLMTestResultResponse.self, from: Data(json.utf8)) }
        guard case .dataCorrupted(let context)? = error, let underlying = context.underlyingError as? JSONError else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(underlying.pointer == "/data/0")
        #expect(underlying.expected == #"the key "id""#)
    }

    @Test("of keys that occur twice the last counts")
    func duplicates() throws {
        #expect(try InsightGradingCriteria(json: #"{"passThreshold":1,"passThreshold":2}"#).passThreshold == 2)
    }

    @Test(
        "what is no JSON, or more than one value, is refused",
        arguments: ["", " ", "{", #"{"passThreshold":1}}"#, #"{"passThreshold":01}"#, "{passThreshold:1}"])
    func grammar(text: String) {
        #expect(throws: JSONError.self) { try InsightGradingCriteria(json: text) }
    }
}
