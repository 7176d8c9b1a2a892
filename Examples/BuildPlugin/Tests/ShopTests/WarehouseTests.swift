import BinderyRuntime
import Testing
import Warehouse

@Test("the stock is counted over the API") func stock() async throws {
    #expect(try await Stock.Client(transport: InProcess(Stock.Router(Shelves()))).countItems() == 42)
}

@Test("a mock of the document that only the tests hold stands in for the weather") func weather() async throws {
    var mock = Mock()
    mock.onGetWeather = { _ throws(Failure<Operations.GetWeather>) in .rain }
    #expect(try await Client(transport: InProcess(Router(mock))).getWeather() == .rain)
}
