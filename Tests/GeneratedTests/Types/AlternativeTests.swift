import BinderyRuntime
import DataRobotGenAI
import DataheraldFinetuning
import LlamaCloudEvals
import Testing

@Suite("Values with alternatives")
struct AlternativeTests {
    // MARK: aggregationValue, anyOf [number, array of AggregationValue, null]

    private func insight(_ value: JSONValue?) -> JSONValue {
        DataRobotTypes.insightExample.replacing(Place().key("aggregationValue"), with: value)
    }

    @Test("an aggregation value is a number", arguments: ["0", "-0.5", "1e3", "12"])
    func aggregationNumber(text: String) throws {
        let number = try #require(JSONNumber(text))
        let result = try InsightEvaluationResultResponse(json: insight(.number(number)).description)
        #expect(result.aggregationValue == .number(number.double))
        #expect(try JSONValue(json: result.json())["aggregationValue"] == .number(number))
    }

    @Test("or a list of items")
    func aggregationList() throws {
        let value: JSONValue = [["item": "a", "value": 1], ["item": "", "value": 0.125]]
        let result = try InsightEvaluationResultResponse(json: insight(value).description)
        #expect(result.aggregationValue == .array([.init(item: "a", value: 1), .init(item: "", value: 0.125)]))
        #expect(try JSONValue(json: result.json())["aggregationValue"] == value)
        #expect(try InsightEvaluationResultResponse(json: insight([]).description).aggregationValue == .array([]))
    }

    @Test("or none")
    func aggregationNull() throws {
        #expect(try InsightEvaluationResultResponse(json: insight(.null).description).aggregationValue == nil)
        #expect(try InsightEvaluationResultResponse(json: insight(nil).description).aggregationValue == nil)
    }

    @Test("a fault within the list is found at its place")
    func aggregationFault() {
        let value: JSONValue = [["item": "a", "value": 1], ["item": "b", "value": "much"]]
        let error = #expect(throws: JSONError.self) { try InsightEvaluationResultResponse(json: insight(value).description) }
        #expect(error?.pointer == "/aggregationValue/1/value")
        #expect(error?.expected == "a number")
    }

    // MARK: llmSettings, anyOf [CommonLLMSettings, CustomModelLLMSettings]

    private func snapshot(_ settings: JSONValue) throws -> LLMBlueprintSnapshot {
        try LLMBlueprintSnapshot(json: DataRobotTypes.snapshotExample.replacing(Place().key("llmSettings"), with: settings).description)
    }

    private func written(_ snapshot: LLMBlueprintSnapshot) throws -> JSONValue? {
        try JSONValue(json: snapshot.json())["llmSettings"]
    }

    @Test("settings with the keys of the first branch are seen by it, and what both have by the second")
    func firstBranch() throws {
        let value: JSONValue = ["maxCompletionLength": 512, "systemPrompt": "Be brief.", "temperature": 0.5, "topP": 1]
        let snapshot = try snapshot(value)
        #expect(
            snapshot.llmSettings?.commonLLMSettings
                == CommonLLMSettings(maxCompletionLength: 512, systemPrompt: "Be brief.", temperature: 0.5, topP: 1))
        #expect(snapshot.llmSettings?.customModelLLMSettings == CustomModelLLMSettings(systemPrompt: "Be brief."))
        #expect(try written(snapshot) == value)
    }

    @Test("settings with the keys of the second branch are seen by it, and what both have by the first")
    func secondBranch() throws {
        let value: JSONValue = ["externalLlmContextSize": 4096, "systemPrompt": "Be brief.", "validationId": "v-1"]
        let snapshot = try snapshot(value)
        #expect(snapshot.llmSettings?.commonLLMSettings == CommonLLMSettings(systemPrompt: "Be brief."))
        #expect(
            snapshot.llmSettings?.customModelLLMSettings
                == CustomModelLLMSettings(externalLlmContextSize: 4096, systemPrompt: "Be brief.", validationId: "v-1"))
        #expect(try written(snapshot) == value)
    }

    @Test("settings with the keys of both branches lose none")
    func bothBranches() throws {
        let value: JSONValue = [
            "maxCompletionLength": 512, "systemPrompt": "p", "temperature": 0.5, "topP": 1, "externalLlmContextSize": 4096, "validationId": "v-1",
        ]
        let snapshot = try snapshot(value)
        #expect(snapshot.llmSettings?.commonLLMSettings?.temperature == 0.5)
        #expect(snapshot.llmSettings?.customModelLLMSettings?.validationId == "v-1")
        #expect(try written(snapshot) == value)
    }

    @Test("settings with the keys of neither are empty, but there")
    func neitherBranch() throws {
        for value in [[:], ["verbosity": 3]] as [JSONValue] {
            let snapshot = try snapshot(value)
            #expect(snapshot.llmSettings?.commonLLMSettings == CommonLLMSettings())
            #expect(snapshot.llmSettings?.customModelLLMSettings == CustomModelLLMSettings())
            #expect(try written(snapshot) == [:])
        }
    }

    @Test("settings that do not fit one branch are seen by the other alone")
    func oneBranchOnly() throws {
        let snapshot = try snapshot(["maxCompletionLength": "unlimited", "systemPrompt": "p", "validationId": "v-1"])
        #expect(snapshot.llmSettings?.commonLLMSettings == nil)
        #expect(snapshot.llmSettings?.customModelLLMSettings == CustomModelLLMSettings(systemPrompt: "p", validationId: "v-1"))
        #expect(try written(snapshot) == ["systemPrompt": "p", "validationId": "v-1"])
    }

    @Test("settings that fit neither branch are refused at the value that fits neither")
    func noBranch() {
        let error = #expect(throws: JSONError.self) { try snapshot(["systemPrompt": 5]) }
        #expect(error?.pointer == "/llmSettings/systemPrompt")
        #expect(error?.expected == "a string")
        #expect(error?.found == "5")
        #expect(throws: JSONError.self) { try snapshot(["maxCompletionLength": "x", "validationId": 5]) }
    }

    @Test("settings made of either branch are written as its keys")
    func made() throws {
        var snapshot = try snapshot([:])
        snapshot.llmSettings = .init(customModelLLMSettings: .init(validationId: "v"))
        #expect(try written(snapshot) == ["validationId": "v"])
        snapshot.llmSettings = .init(commonLLMSettings: .init(systemPrompt: "first"), customModelLLMSettings: .init(systemPrompt: "second", validationId: "v"))
        #expect(try written(snapshot) == ["systemPrompt": "first", "validationId": "v"])
    }

    // MARK: loc, array of anyOf [string, integer]

    @Test("a location has strings and integers, and each stays what it is")
    func location() throws {
        let json = #"{"loc":["body",0,"0",-7,""],"msg":"m","type":"t"}"#
        let robot = try DataRobotGenAI.ValidationError(json: json)
        #expect(robot.loc == [.string("body"), .integer(0), .string("0"), .integer(-7), .string("")])
        #expect(String(decoding: try robot.json(), as: UTF8.self) == json)
        let llama = try LlamaCloudEvals.ValidationError(json: json)
        #expect(llama.loc == [.string("body"), .integer(0), .string("0"), .integer(-7), .string("")])
        #expect(String(decoding: try llama.json(), as: UTF8.self) == json)
    }

    @Test("a fraction is no part of a location")
    func locationFraction() {
        let error = #expect(throws: JSONError.self) { try DataRobotGenAI.ValidationError(json: #"{"loc":["a",0.5],"msg":"m","type":"t"}"#) }
        #expect(error?.pointer == "/loc/1")
    }

    // MARK: n_epochs and its like, anyOf [integer, string]

    @Test("a number of epochs is 3 or \"3\", and stays what it is")
    func epochs() throws {
        for (json, value) in [("3", ModelParameters.NEpochs.integer(3)), (#""3""#, .string("3")), (#""auto""#, .string("auto"))] {
            let document = #"{"n_epochs":\#(json)}"#
            let parameters = try ModelParameters(json: document)
            #expect(parameters == ModelParameters(nEpochs: value))
            #expect(String(decoding: try parameters.json(), as: UTF8.self) == document)
        }
        #expect(try ModelParameters(json: #"{"n_epochs":3}"#) != ModelParameters(json: #"{"n_epochs":"3"}"#))
    }

    @Test("the other parameters are likewise")
    func otherParameters() throws {
        let json = #"{"batch_size":1,"learning_rate_multiplier":"auto"}"#
        #expect(try ModelParameters(json: json) == ModelParameters(batchSize: .integer(1), learningRateMultiplier: .string("auto")))
        let reversed = #"{"batch_size":"auto","learning_rate_multiplier":2}"#
        #expect(try ModelParameters(json: reversed) == ModelParameters(batchSize: .string("auto"), learningRateMultiplier: .integer(2)))
    }

    @Test("defaults are not invented while decoding")
    func defaults() throws {
        #expect(try ModelParameters(json: "{}").nEpochs == nil)
        #expect(try EvalExecutionParams(json: "{}").llmModel == nil)
        #expect(throws: JSONError.self) { try Finetuning(json: #"{"id":"","db_connection_id":"","alias":"","created_at":"2023-12-13T17:35:53Z"}"#) }
    }
}
