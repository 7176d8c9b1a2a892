import BinderyRuntime

/// An implementation that answers from what it is asked, so that a test can see what arrived.
struct WidgetServer: API {
    func listWidgets(
        limit: Int?, tags: [String]?, color: Color?, ids: [Int]?, trace: String?, session: String?, context: CallContext
    ) async throws(Failure<Operations.ListWidgets>) -> [Widget] {
        switch trace {
        case "missing": throw .documented(.notFound(Complaint(reason: "no such widgets")))
        case "teapot": throw .documented(.clientError(status: 418, Complaint(reason: "tea only")))
        case "busy": throw .documented(.other(status: 503, Complaint(reason: "later")))
        case "broken": throw .unexpected(SecretTrouble())
        case "conflict": throw .undocumented(status: 409, headers: ["Content-Type": "text/plain"], body: "two at once")
        case "split": throw .undocumented(status: 409, headers: ["X-Note": "a\r\nX-Evil: 1"])
        default: break
        }
        var widgets = (tags ?? []).enumerated().map { Widget(id: $0.offset, name: $0.element) }
        widgets += (ids ?? []).map { Widget(id: $0, name: "by id") }
        if let limit { widgets.append(Widget(id: limit, name: "limit")) }
        if let color { widgets.append(Widget(id: color.red, name: color.name ?? "no name", tags: ["\(color.green)"])) }
        if let session { widgets.append(Widget(id: 0, name: session)) }
        if let trace { widgets.append(Widget(id: 0, name: trace)) }
        return widgets
    }

    func createWidget(body: Widget, context: CallContext) async throws(Failure<Operations.CreateWidget>) -> Operations.CreateWidget.Response {
        switch body.name {
        case "taken": throw .documented(.unprocessableContent(Complaint(reason: "taken")))
        case "slow": .accepted
        default: .created(body)
        }
    }

    func getWidget(id: String, context: CallContext) async throws(Failure<Never>) -> Operations.GetWidget.Response {
        let schemes = context.credentials.schemes.joined(separator: "+")
        return .init(headers: .init(etag: "\"\(schemes)\"", remaining: 3, hints: ["a", "b"]), body: Widget(id: 1, name: id))
    }

    func patchWidget(id: String, body: Color?, context: CallContext) async throws(Failure<Never>) -> Color? {
        body
    }

    func deleteWidget(id: String, context: CallContext) async throws(Failure<Never>) {}

    func getNewestWidget(context: CallContext) async throws(Failure<Never>) -> Widget {
        Widget(id: 9, name: "newest")
    }

    func getFile(name: String, extension: String, context: CallContext) async throws(Failure<Never>) -> HTTPBody {
        HTTPBody("\(name)|\(`extension`)")
    }

    func putFile(name: String, extension: String, body: HTTPBody, context: CallContext) async throws(Failure<Never>) {
        do {
            guard try await body.collect(upTo: 100) == Array("content".utf8) else { throw Failure<Never>.undocumented(status: 409) }
        } catch {
            throw .undocumented(status: 409)
        }
    }

    func shout(body: String, context: CallContext) async throws(Failure<Never>) -> String {
        body.uppercased()
    }
}

struct SecretTrouble: Error, CustomStringConvertible {
    let description = "the password is hunter2"
}
