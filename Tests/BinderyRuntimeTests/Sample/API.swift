import BinderyRuntime

protocol API: Sendable {
    func listWidgets(
        limit: Int?, tags: [String]?, color: Color?, ids: [Int]?, trace: String?, session: String?, context: CallContext
    ) async throws(Failure<Operations.ListWidgets>) -> [Widget]
    func createWidget(body: Widget, context: CallContext) async throws(Failure<Operations.CreateWidget>) -> Operations.CreateWidget.Response
    func getWidget(id: String, context: CallContext) async throws(Failure<Never>) -> Operations.GetWidget.Response
    func patchWidget(id: String, body: Color?, context: CallContext) async throws(Failure<Never>) -> Color?
    func deleteWidget(id: String, context: CallContext) async throws(Failure<Never>)
    func getNewestWidget(context: CallContext) async throws(Failure<Never>) -> Widget
    func getFile(name: String, extension: String, context: CallContext) async throws(Failure<Never>) -> HTTPBody
    func putFile(name: String, extension: String, body: HTTPBody, context: CallContext) async throws(Failure<Never>)
    func shout(body: String, context: CallContext) async throws(Failure<Never>) -> String
}

extension API {
    func listWidgets(
        limit: Int? = nil, tags: [String]? = nil, color: Color? = nil, ids: [Int]? = nil, trace: String? = nil, session: String? = nil
    ) async throws(Failure<Operations.ListWidgets>) -> [Widget] {
        try await listWidgets(limit: limit, tags: tags, color: color, ids: ids, trace: trace, session: session, context: CallContext())
    }

    func createWidget(body: Widget) async throws(Failure<Operations.CreateWidget>) -> Operations.CreateWidget.Response {
        try await createWidget(body: body, context: CallContext())
    }

    func getWidget(id: String) async throws(Failure<Never>) -> Operations.GetWidget.Response {
        try await getWidget(id: id, context: CallContext())
    }

    func patchWidget(id: String, body: Color? = nil) async throws(Failure<Never>) -> Color? {
        try await patchWidget(id: id, body: body, context: CallContext())
    }

    func deleteWidget(id: String) async throws(Failure<Never>) {
        try await deleteWidget(id: id, context: CallContext())
    }

    func getNewestWidget() async throws(Failure<Never>) -> Widget {
        try await getNewestWidget(context: CallContext())
    }

    func getFile(name: String, extension: String) async throws(Failure<Never>) -> HTTPBody {
        try await getFile(name: name, extension: `extension`, context: CallContext())
    }

    func putFile(name: String, extension: String, body: HTTPBody) async throws(Failure<Never>) {
        try await putFile(name: name, extension: `extension`, body: body, context: CallContext())
    }

    func shout(body: String) async throws(Failure<Never>) -> String {
        try await shout(body: body, context: CallContext())
    }
}
