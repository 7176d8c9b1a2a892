import BinderySpecTree

/// `; did you mean 'generate'?`, or what to do where no name is near.
struct Suggestion {
    let text: String

    init(for name: String, among candidates: [String], otherwise advice: String? = nil) {
        let suggestion = NearestName(among: candidates).suggestion(for: name)
        text = suggestion.isEmpty ? advice.map { "; " + $0 } ?? "" : suggestion
    }
}
