/// What the tool can be asked to do.
enum Command: String, CaseIterable {
    case generate, check, lint, diff
    case initialize = "init"
    case completions

    /// What it ends with where the system refuses something: 1 says of `diff` that it has compared the documents.
    var failure: ExitStatus {
        switch self {
        case .generate, .check, .lint, .initialize, .completions: .failure
        case .diff: .usage
        }
    }
}
