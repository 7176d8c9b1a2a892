import BinderyRuntime
import DataRobotGenAI
import LlamaCloudEvals
import Testing

@Suite("The enumerations of the four documents")
struct OpenValueTests {
    @Test("the known values are those of the page, in its order", arguments: OpenValues.all)
    func known(values: OpenValues) {
        #expect(values.known == values.documented)
    }

    @Test("each of them is read as a case of its own and written back", arguments: OpenValues.all)
    func documented(values: OpenValues) throws {
        for value in values.documented {
            let read = try values.read("\"\(value)\"")
            #expect(read.caseName == "known")
            #expect(read.rawValue == value)
            #expect(read.json == "\"\(value)\"")
        }
    }

    @Test("a value that is like one of them but another is kept as unrecognized", arguments: OpenValues.all)
    func unrecognized(values: OpenValues) throws {
        for value in values.documented + [""] {
            for other in ["\(value) ", "x\(value)", String(value.dropLast()), String(value.map { $0.isUppercase ? "x" : "X" })]
            where !values.documented.contains(other) {
                let read = try values.read("\"\(other)\"")
                #expect(read.caseName == "unrecognized")
                #expect(read.rawValue == other)
                #expect(read.json == "\"\(other)\"")
            }
        }
    }

    @Test("anything but a string is refused", arguments: OpenValues.all)
    func wrongType(values: OpenValues) {
        #expect(throws: JSONError.self) { try values.read("null") }
        #expect(throws: JSONError.self) { try values.read("1") }
        #expect(throws: JSONError.self) { try values.read("[]") }
    }

    @Test("a value that is spelled with escapes is the known one")
    func escapes() throws {
        #expect(try ExecutionStatus(json: #""\u004eEW""#) == .new)
        #expect(try GradingResult(json: #""PASS\u0020""#) == .unrecognized("PASS "))
    }

    @Test("the seven messages are told apart in a result, and each is written back")
    func messages() throws {
        let texts = [
            LLMTestResultErrorMessages.anUnknownErrorOccurredWhileGeneratingALLMTestResult: "An unknown error occurred while generating a LLM test result.",
            .oneOrMoreTypesForTheAggregationsProducedAreInvalidForTheLLM:
                "One or more types for the aggregations produced are invalid for the LLM test result.",
            .anErrorOccurredWhileAggregatingTheLLMTestResults: "An error occurred while aggregating the LLM test results.",
            .oneOrMoreLLMBlueprintsSpecifiedInTheLLMTestConfigurationAre:
                "One or more LLM blueprints specified in the LLM Test configuration are invalid and/or not found.",
            .oneOrMoreEvaluationDatasetsSpecifiedInTheLLMTest:
                "One or more evaluation datasets specified in the LLM Test configuration are invalid and/or not found.",
            .theLLMTestConfigurationIsInvalidAndOrNotFound: "The LLM Test configuration is invalid and/or not found.",
            .anErrorOccurredWhileUploadingTheOutOfTheBoxDatasetSpecified:
                "An error occurred while uploading the out-of-the-box dataset specified in the LLM Test Result.",
        ]
        #expect(texts.count == 7)
        let place = Place().key("errorMessage")
        for (message, text) in texts {
            let document = DataRobotTypes.resultExample.replacing(place, with: .string(text))
            var result = try LLMTestResultResponse(json: document.description)
            #expect(result.errorMessage == message)
            #expect(try JSONValue(json: result.json())["errorMessage"] == .string(text))
            result.errorMessage = nil
            #expect(try JSONValue(json: result.json())["errorMessage"] == nil)
        }
    }

    @Test("a switch over a value sees the known cases and the unrecognized one")
    func exhaustiveness() {
        let words = ["PENDING", "SUCCESS", "ERROR", "PARTIAL_SUCCESS", "PAUSED"].map { text in
            switch EvalDatasetExecution.Status(rawValue: text) {
            case .pending: "waiting"
            case .success: "done"
            case .error: "failed"
            case .partialSuccess: "half"
            case .unrecognized(let value): "new: \(value)"
            }
        }
        #expect(words == ["waiting", "done", "failed", "half", "new: PAUSED"])
    }
}
