import BinderyRuntime

/// A stock of forty-two items.
package struct Shelves: Stock.API {
    package init() {}

    package func countItems(context: CallContext) async throws(Failure<Stock.Operations.CountItems>) -> Int { 42 }
}
