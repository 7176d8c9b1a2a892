import BinderyRuntime
import Hummingbird

/// All that stands between Hummingbird and a generated router. Bodies are streamed both ways, neither side holds more than the other asks for.
struct BinderyResponder: HTTPResponder {
    let handler: any RequestHandler

    func respond(to request: Request, context: BasicRequestContext) async -> Response {
        Response(await handler.handle(BinderyRuntime.HTTPRequest(request)))
    }
}

extension BinderyRuntime.HTTPRequest {
    fileprivate init(_ request: Request) {
        var headers = HTTPHeaders()
        for field in request.headers { headers.append(field.name.rawName, field.value) }
        let length = request.headers[.contentLength].flatMap { Int($0) }
        let body = HTTPBody(length: length, chunks: request.body.map { Array(buffer: $0) })
        self.init(HTTPMethod(request.method.rawValue), target: request.head.path ?? "/", headers: headers, body: body)
    }
}

extension Response {
    fileprivate init(_ response: BinderyRuntime.HTTPResponse) {
        var headers = HTTPFields()
        for field in response.headers.fields {
            if let name = HTTPFields.Element.Name(field.name) { headers.append(.init(name: name, value: field.value)) }
        }
        self.init(status: .init(integerLiteral: response.status), headers: headers, body: ResponseBody(response.body))
    }
}

extension ResponseBody {
    fileprivate init(_ body: HTTPBody) {
        if let bytes = body.bytes {
            self.init(byteBuffer: ByteBuffer(bytes: bytes))
        } else {
            self.init(contentLength: body.length) { writer in
                for try await chunk in body { try await writer.write(ByteBuffer(bytes: chunk)) }
                try await writer.finish(nil)
            }
        }
    }
}
