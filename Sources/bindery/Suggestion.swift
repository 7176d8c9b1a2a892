import BinderySpecTree

/// `; did you mean 'generate'?`, or nothing.
struct Suggestion {
    let text: String

    init(for name: String, among candidates: [String]) {
        text = NearestName(among: candidates).suggestion(for: name)
    }
}
