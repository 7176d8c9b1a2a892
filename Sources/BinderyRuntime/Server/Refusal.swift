/// A request that a router does not hand to the implementation.
struct Refusal: Error {
    let problem: Problem
    let headers: HTTPHeaders

    init(_ status: Int, _ detail: String? = nil, violations: [Violation] = [], headers: HTTPHeaders = [:]) {
        problem = Problem(status: status, detail: detail, violations: violations)
        self.headers = headers
    }
}
