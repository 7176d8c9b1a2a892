struct UsageError: Error, CustomStringConvertible {
    let problem: String

    var description: String { "error: \(problem)" }
}
