/// A request that a router does not hand to the implementation.
struct Refusal: Error {
    let problem: HTTPProblem
    let headers: HTTPHeaders

    init(_ status: Int, _ detail: String? = nil, violations: [Violation] = [], headers: HTTPHeaders = [:]) {
        problem = HTTPProblem(status: status, detail: detail, violations: violations)
        self.headers = headers
    }
}
