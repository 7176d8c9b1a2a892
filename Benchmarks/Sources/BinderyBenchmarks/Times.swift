struct Times {
    let shortest: Duration
    let median: Duration

    init(_ times: [Duration]) {
        let sorted = times.sorted()
        shortest = sorted.first ?? .zero
        median = sorted.isEmpty ? .zero : sorted[sorted.count / 2]
    }
}
