/// Where a value stands in a JSON document.
struct Place: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    var steps: [Step] = []

    func key(_ key: String) -> Place { Place(steps: steps + [.key(key)]) }
    func index(_ index: Int) -> Place { Place(steps: steps + [.index(index)]) }

    /// RFC 6901; no key of the four documents has a `~` or `/`.
    var pointer: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += "/\(key)"
            case .index(let index): text += "/\(index)"
            }
        }
    }
}
