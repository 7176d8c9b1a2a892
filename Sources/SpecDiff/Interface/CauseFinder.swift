import BinderySpecTree

/// Finds the edit that a declaration changes by.
struct CauseFinder {
    private let findings: [Finding]
    private let old: Side
    private let new: Side

    init(findings: [Finding], old: DocumentOutline, new: DocumentOutline) {
        self.findings = findings
        self.old = Side(old, findings.map(\.old?.location))
        self.new = Side(new, findings.map(\.new?.location))
    }

    /// - Returns: The index of the finding; nil where no finding is near.
    func finding(for symbol: SymbolChange) -> Int? {
        for cause in symbol.causes {
            let candidates =
                old.candidates(around: cause.old, includesParts: cause.includesParts) + new.candidates(around: cause.new, includesParts: cause.includesParts)
            let fitting = candidates.filter { $0.distance >= -1 || explainsParts(findings[$0.index], symbol) }
            if let best = fitting.min(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) { return best.index }
        }
        return nil
    }

    /// What comes, goes or is another thing altogether takes with it what stands inside.
    private func explainsParts(_ finding: Finding, _ symbol: SymbolChange) -> Bool {
        switch (finding.old, finding.new) {
        case (_?, nil): symbol.new == nil || symbol.old != nil
        case (nil, _?): symbol.old == nil || symbol.new != nil
        case (_?, _?): finding.level > .safe
        case (nil, nil): false
        }
    }

    private struct Candidate {
        let index: Int

        /// How much deeper the finding is; negative when it lies around the place.
        let distance: Int

        /// Nearer ones first, and what is inside before what is around.
        var rank: Int { distance >= 0 ? distance : 1_000_000 - distance }
    }

    /// The places of the findings in one document.
    private struct Side {
        private let outline: DocumentOutline

        /// In the order of the document.
        private let spans: [(span: DocumentOutline.Span, index: Int)]

        /// The largest end of a span up to each position, which tells how far back something may reach over a place.
        private let reach: [Int]

        init(_ outline: DocumentOutline, _ locations: [SourceLocation?]) {
            self.outline = outline
            let located = locations.enumerated().compactMap { index, location in
                location.flatMap(outline.span).map { (span: $0, index: index) }
            }
            spans = located.sorted { ($0.span.start, -$0.span.end, $0.index) < ($1.span.start, -$1.span.end, $1.index) }
            var reach: [Int] = []
            for (span, _) in spans { reach.append(max(span.end, reach.last ?? 0)) }
            self.reach = reach
        }

        func candidates(around location: SourceLocation?, includesParts: Bool) -> [Candidate] {
            guard let place = location.flatMap(outline.span) else { return [] }
            var candidates: [Candidate] = []
            let first = firstIndex { $0.start >= place.start }
            var position = first
            while position < spans.count, spans[position].span.start < place.end {
                let (span, index) = spans[position]
                if includesParts || span == place { candidates.append(Candidate(index: index, distance: span.depth - place.depth)) }
                position += 1
            }
            guard includesParts else { return candidates }
            position = first - 1
            while position >= 0, reach[position] >= place.end {
                let (span, index) = spans[position]
                if span.contains(place) { candidates.append(Candidate(index: index, distance: span.depth - place.depth)) }
                position -= 1
            }
            return candidates
        }

        private func firstIndex(where isPast: (DocumentOutline.Span) -> Bool) -> Int {
            var (low, high) = (0, spans.count)
            while low < high {
                let middle = (low + high) / 2
                if isPast(spans[middle].span) { high = middle } else { low = middle + 1 }
            }
            return low
        }
    }
}
