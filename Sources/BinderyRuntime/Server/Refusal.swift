/// A request that a router does not hand to the implementation, or the rest of its body.
struct Refusal: Error, CustomStringConvertible {
    let problem: HTTPProblem
    let headers: HTTPHeaders

    var description: String { problem.detail ?? problem.title }

    init(_ status: Int, _ detail: String? = nil, violations: [Violation] = [], headers: HTTPHeaders = [:]) {
        problem = HTTPProblem(status: status, detail: detail, violations: violations)
        self.headers = headers
    }
}
