/// Why a router refused a request: what the body of its answer says (RFC 9457).
public struct HTTPProblem: Sendable, Hashable {
    public let status: Int
    /// The meaning of the status: "Not Found".
    public let title: String
    /// What is wrong with this request.
    public let detail: String?
    /// The places of a body or parameter that violate the document's restrictions.
    public let violations: [Violation]

    public init(status: Int, detail: String? = nil, violations: [Violation] = []) {
        self.status = status
        self.title = Self.titles[status] ?? (status < 500 ? "Bad Request" : "Internal Server Error")
        self.detail = detail
        self.violations = violations
    }

    private static let titles = [
        400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 413: "Content Too Large",
        415: "Unsupported Media Type", 422: "Unprocessable Content", 500: "Internal Server Error",
    ]
}

extension HTTPProblem: JSONWritable {
    /// `violations` becomes an extension member, `errors` (RFC 9457 §3.2).
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("title", title)
        json.member("status", status)
        json.memberIfPresent("detail", detail)
        if !violations.isEmpty {
            json.key("errors")
            json.beginArray()
            for violation in violations {
                json.element()
                json.beginObject()
                json.member("pointer", violation.pointer)
                json.member("keyword", violation.keyword)
                json.member("detail", violation.message)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }
}
