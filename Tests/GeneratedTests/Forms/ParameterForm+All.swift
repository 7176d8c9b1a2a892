import BinderyRuntime
import GoldenForms
import Testing

extension ParameterForm {
    static let all: [ParameterForm] = [
        path("pathSimple", .simple, explodes: false) { $0.pathSimple },
        path("pathSimpleReserved", .simple, explodes: false) { $0.pathSimpleReserved },
        path("pathSimpleExploded", .simple, explodes: true) { $0.pathSimpleExploded },
        path("pathSimpleExplodedReserved", .simple, explodes: true) { $0.pathSimpleExplodedReserved },
        path("pathLabel", .label, explodes: false) { $0.pathLabel },
        path("pathLabelReserved", .label, explodes: false) { $0.pathLabelReserved },
        path("pathLabelExploded", .label, explodes: true) { $0.pathLabelExploded },
        path("pathLabelExplodedReserved", .label, explodes: true) { $0.pathLabelExplodedReserved },
        path("pathMatrix", .matrix, explodes: false) { $0.pathMatrix },
        path("pathMatrixReserved", .matrix, explodes: false) { $0.pathMatrixReserved },
        path("pathMatrixExploded", .matrix, explodes: true) { $0.pathMatrixExploded },
        path("pathMatrixExplodedReserved", .matrix, explodes: true) { $0.pathMatrixExplodedReserved },
        other("queryForm", .form, explodes: false) { $0.queryForm },
        other("queryFormReserved", .form, explodes: false) { $0.queryFormReserved },
        other("queryFormExploded", .form, explodes: true) { $0.queryFormExploded },
        other("queryFormExplodedReserved", .form, explodes: true) { $0.queryFormExplodedReserved },
        other("querySpaceDelimited", .spaceDelimited, explodes: false) { $0.querySpaceDelimited },
        other("querySpaceDelimitedReserved", .spaceDelimited, explodes: false) { $0.querySpaceDelimitedReserved },
        other("querySpaceDelimitedExploded", .spaceDelimited, explodes: true) { $0.querySpaceDelimitedExploded },
        other("querySpaceDelimitedExplodedReserved", .spaceDelimited, explodes: true) { $0.querySpaceDelimitedExplodedReserved },
        other("queryPipeDelimited", .pipeDelimited, explodes: false) { $0.queryPipeDelimited },
        other("queryPipeDelimitedReserved", .pipeDelimited, explodes: false) { $0.queryPipeDelimitedReserved },
        other("queryPipeDelimitedExploded", .pipeDelimited, explodes: true) { $0.queryPipeDelimitedExploded },
        other("queryPipeDelimitedExplodedReserved", .pipeDelimited, explodes: true) { $0.queryPipeDelimitedExplodedReserved },
        other("queryDeepObject", .deepObject, explodes: false) { $0.queryDeepObject },
        other("queryDeepObjectReserved", .deepObject, explodes: false) { $0.queryDeepObjectReserved },
        other("headerSimple", .header, explodes: false) { $0.headerSimple },
        other("headerSimpleExploded", .header, explodes: true) { $0.headerSimpleExploded },
        other("cookieForm", .encodedCookie, explodes: false) { $0.cookieForm },
        other("cookieFormReserved", .encodedCookie, explodes: false) { $0.cookieFormReserved },
        other("cookieFormExploded", .encodedCookie, explodes: true) { $0.cookieFormExploded },
        other("cookieFormExplodedReserved", .encodedCookie, explodes: true) { $0.cookieFormExplodedReserved },
        other("cookieCookie", .plainCookie, explodes: false) { $0.cookieCookie },
        other("cookieCookieExploded", .plainCookie, explodes: true) { $0.cookieCookieExploded },
    ]

    private typealias PathCall = @Sendable (String, Int, Double, Bool, Date, Kind, [String], Color, [String: String], CallContext) async throws -> Values

    private static func path(_ name: String, _ style: Style, explodes: Bool, _ method: @escaping @Sendable (Client) -> PathCall) -> ParameterForm {
        ParameterForm(testDescription: name, style: style, explodes: explodes) { client, values in
            try await method(client)(
                #require(values.text), #require(values.integer), #require(values.number), #require(values.flag as Bool?), #require(values.date),
                #require(values.kind),
                #require(values.list), #require(values.object), #require(values.map), CallContext())
        }
    }

    private typealias OtherCall =
        @Sendable (String?, Int?, Double?, Bool?, Date?, Kind?, [String]?, Color?, [String: String]?, String?, CallContext) async throws -> Values

    private static func other(_ name: String, _ style: Style, explodes: Bool, _ method: @escaping @Sendable (Client) -> OtherCall) -> ParameterForm {
        ParameterForm(testDescription: name, style: style, explodes: explodes) { client, values in
            try await method(client)(
                values.text, values.integer, values.number, values.flag, values.date, values.kind, values.list, values.object, values.map, values.nullable,
                CallContext())
        }
    }
}
