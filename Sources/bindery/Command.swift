/// What the tool can be asked to do.
enum Command: String, CaseIterable {
    case generate, check, lint, diff
    case initialize = "init"
    case completions
}
