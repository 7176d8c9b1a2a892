/// What an `Accept` header lets a server answer with (RFC 9110 §12.5.1).
struct AcceptedMediaTypes {
    private let ranges: [(mediaType: MediaType, isRefused: Bool)]

    /// An empty header accepts everything.
    init(_ header: String) {
        let entries = MediaType.entries(of: header)
        ranges = entries.map { mediaType in (mediaType, mediaType.parameter("q").flatMap(Double.init) == 0) }
    }

    /// The likeliest of the ranges decides: `text/html;q=0, */*` accepts all but HTML.
    func contains(_ documented: DocumentedMediaType) -> Bool {
        guard !ranges.isEmpty else { return true }
        let mediaType = MediaType(documented.text)
        var best: (rank: Int, isRefused: Bool)?
        for range in ranges {
            // Either may be a range: `text/csv` accepts what is documented as `text/*`.
            guard let rank = range.mediaType.rank(of: mediaType) ?? (mediaType.rank(of: range.mediaType).map { _ in 0 }) else { continue }
            if best.map({ rank > $0.rank }) ?? true { best = (rank, range.isRefused) }
        }
        return best.map { !$0.isRefused } ?? false
    }
}
