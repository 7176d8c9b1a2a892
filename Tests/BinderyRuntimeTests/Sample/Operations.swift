import BinderyRuntime

enum Operations {
    static let securitySchemes: [String: SecurityScheme] = [
        "BearerAuth": .bearer, "BasicAuth": .basic, "KeyHeader": .apiKey(in: .header, name: "X-Key"), "KeyQuery": .apiKey(in: .query, name: "key"),
        "KeyCookie": .apiKey(in: .cookie, name: "sid"), "Digest": .http("Digest"),
    ]

    static let listWidgets = Operation("listWidgets", .get, "/widgets")
    static let createWidget = Operation("createWidget", .post, "/widgets")
    static let getWidget = Operation("getWidget", .get, "/widgets/{id}", security: [["KeyQuery"], []])
    static let patchWidget = Operation("patchWidget", .patch, "/widgets/{id}")
    static let deleteWidget = Operation("deleteWidget", .delete, "/widgets/{id}", security: [["BearerAuth"], ["BasicAuth", "KeyHeader"]])
    static let getNewestWidget = Operation("getNewestWidget", .get, "/widgets/newest", security: [["KeyCookie"]])
    static let getFile = Operation("getFile", .get, "/files/{name}.{extension}")
    static let putFile = Operation("putFile", .put, "/files/{name}.{extension}")
    static let shout = Operation("shout", .post, "/shout", security: [["Digest"]])

    enum ListWidgets: DocumentedOperation {
        static var operation: Operation { Operations.listWidgets }

        enum ErrorResponse: DocumentedError {
            case notFound(Complaint)
            case clientError(status: Int, Complaint)
            case other(status: Int, Complaint)

            init?(_ response: ReceivedResponse) throws {
                switch response.status {
                case 404: self = .notFound(try response.json())
                case 400...499: self = .clientError(status: response.status, try response.json())
                default: self = .other(status: response.status, try response.json())
                }
            }

            func response() throws -> HTTPResponse {
                switch self {
                case .notFound(let body): try .json(404, body)
                case .clientError(let status, let body): try .json(status, body)
                case .other(let status, let body): try .json(status, body)
                }
            }
        }
    }

    enum CreateWidget: DocumentedOperation {
        static var operation: Operation { Operations.createWidget }

        enum Response: DocumentedResponse {
            case created(Widget)
            case accepted

            init?(_ response: ReceivedResponse) throws {
                switch response.status {
                case 201: self = .created(try response.json())
                case 202: self = .accepted
                default: return nil
                }
            }

            func response() throws -> HTTPResponse {
                switch self {
                case .created(let body): try .json(201, body)
                case .accepted: .empty(202)
                }
            }
        }

        enum ErrorResponse: DocumentedError {
            case unprocessableContent(Complaint)

            init?(_ response: ReceivedResponse) throws {
                switch response.status {
                case 422: self = .unprocessableContent(try response.json())
                default: return nil
                }
            }

            func response() throws -> HTTPResponse {
                switch self {
                case .unprocessableContent(let body): try .json(422, body)
                }
            }
        }
    }

    enum GetWidget {
        struct Response: DocumentedResponse {
            struct Headers: Sendable {
                var etag: String
                var remaining: Int?
                var hints: [String]?
            }

            var headers: Headers
            var body: Widget

            init(headers: Headers, body: Widget) {
                self.headers = headers
                self.body = body
            }

            init?(_ response: ReceivedResponse) throws {
                guard response.status == 200 else { return nil }
                headers = Headers(
                    etag: try response.header("ETag"), remaining: try response.header("X-Remaining"), hints: try response.header("X-Hints"))
                body = try response.json()
            }

            func response() throws -> HTTPResponse {
                var response = try HTTPResponse.json(200, body)
                try response.header("ETag", headers.etag)
                try response.header("X-Remaining", headers.remaining)
                try response.header("X-Hints", headers.hints)
                return response
            }
        }
    }
}
