import BinderyRuntime
import GoldenForms

extension Mock {
    /// Answers with what it is sent.
    static let echo: Mock = {
        var mock = Mock()
        mock.onPathSimple = path
        mock.onPathSimpleReserved = path
        mock.onPathSimpleExploded = path
        mock.onPathSimpleExplodedReserved = path
        mock.onPathLabel = path
        mock.onPathLabelReserved = path
        mock.onPathLabelExploded = path
        mock.onPathLabelExplodedReserved = path
        mock.onPathMatrix = path
        mock.onPathMatrixReserved = path
        mock.onPathMatrixExploded = path
        mock.onPathMatrixExplodedReserved = path
        mock.onQueryForm = other
        mock.onQueryFormReserved = other
        mock.onQueryFormExploded = other
        mock.onQueryFormExplodedReserved = other
        mock.onQuerySpaceDelimited = other
        mock.onQuerySpaceDelimitedReserved = other
        mock.onQuerySpaceDelimitedExploded = other
        mock.onQuerySpaceDelimitedExplodedReserved = other
        mock.onQueryPipeDelimited = other
        mock.onQueryPipeDelimitedReserved = other
        mock.onQueryPipeDelimitedExploded = other
        mock.onQueryPipeDelimitedExplodedReserved = other
        mock.onQueryDeepObject = other
        mock.onQueryDeepObjectReserved = other
        mock.onHeaderSimple = other
        mock.onHeaderSimpleExploded = other
        mock.onCookieForm = other
        mock.onCookieFormReserved = other
        mock.onCookieFormExploded = other
        mock.onCookieFormExplodedReserved = other
        mock.onCookieCookie = other
        mock.onCookieCookieExploded = other
        mock.onQueryNested = { deep, plain, _ in DeepPair(deep: deep, plain: plain) }
        mock.onQueryOpen = { open, figure, inHeader, _ in Openness(open: open, figure: figure, inHeader: inHeader) }
        mock.onQueryRequired = { text, list, map, _ in Values(text: text, list: list, map: map) }
        mock.onJsonParameters = { path, query, header, cookie, note, deep, _ in
            Operations.JsonParameters.OkBody(path: path, query: query, header: header, cookie: cookie, note: note, deep: deep)
        }
        mock.onTextParameters = { path, query, header, cookie, _ in [path, query ?? "none", header ?? "none", cookie ?? "none"] }
        mock.onQueryStringJSON = { values, _ in values ?? Values() }
        mock.onQueryStringForm = { fields, _ in fields ?? Fields(text: "none", list: [], required: nil) }
        mock.onQueryStringText = { text, _ in Values(text: text) }
        mock.onJson = { values, _ in values }
        mock.onPatchModel = { fields, _ in fields }
        mock.onAnything = { value, _ in value }
        mock.onOptionalModel = { values, _ in values.map { .ok($0) } ?? .noContent }
        mock.onForm = { fields, _ in fields }
        mock.onFields = { fields, _ in fields }
        mock.onUpload = { upload, _ in
            Operations.Upload.OkMultipart(
                file: upload.file, picture: upload.picture, pages: upload.pages, text: upload.text, list: upload.list, object: upload.object,
                nullable: upload.nullable.value, script: upload.script, json: upload.json, additionalParts: upload.additionalParts)
        }
        mock.onMixed = { parts, _ in parts }
        mock.onText = { text, _ in text }
        mock.onXml = { text, _ in text.map { .ok($0) } ?? .noContent }
        mock.onBytes = { body, _ in body }
        mock.onImage = { body, _ in body }
        mock.onSeveral = { content, _ in content.map { .ok($0) } ?? .noContent }
        mock.onLines = { lines, _ in lines }
        mock.onEvents = { values, _ in EventStream(data: Sequenced(values)) }
        mock.onMessages = { messages, _ in
            EventStream(
                Sequenced(messages.map { ServerSentEvent($0.data, event: $0.event, id: $0.id, retry: $0.retry.map { .milliseconds($0) }) }))
        }
        mock.onHeaders = { values, _ in
            let headers = Operations.Headers.OkHeaders(
                xText: values.text, xInteger: values.integer, xNumber: values.number, xFlag: values.flag, xDate: values.date, xKind: values.kind,
                xList: values.list, xObject: values.object, xMap: values.map, xPlain: values.text, xJson: values)
            return HeadedResponse(headers: headers, body: values.text ?? "")
        }
        mock.onHead = { count, _ in HeadedResponse(headers: Operations.Head.NoContentHeaders(xCount: count)) }
        mock.onStatus = status
        return mock
    }()

    @Sendable private static func path(
        text: String, integer: Int, number: Double, flag: Bool, date: Date, kind: Kind, list: [String], object: Color, map: [String: String],
        context: CallContext
    ) -> Values {
        Values(text: text, integer: integer, number: number, flag: flag, date: date, kind: kind, list: list, object: object, map: map)
    }

    @Sendable private static func other(
        text: String?, integer: Int?, number: Double?, flag: Bool?, date: Date?, kind: Kind?, list: [String]?, object: Color?, map: [String: String]?,
        nullable: String?, context: CallContext
    ) -> Values {
        Values(
            text: text, integer: integer, number: number, flag: flag, date: date, kind: kind, list: list, object: object, map: map, nullable: nullable)
    }

    @Sendable private static func status(
        status: Int, text: String, context: CallContext
    ) async throws(Failure<Operations.Status>) -> Operations.Status.Response {
        switch status {
        case 200: return .ok(text)
        case 201: return .created(Values(text: text))
        case 204: return .noContent
        case 400...499: throw .documented(.clientError(status: status, Values(text: text)))
        case 503: throw .documented(.serviceUnavailable(HeadedResponse(headers: .init(retryAfter: text.utf8.count))))
        default: throw .documented(.other(status: status, text))
        }
    }
}
