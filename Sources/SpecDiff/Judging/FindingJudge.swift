import BinderySpecTree

/// Decides what changes mean for those who speak the API, by who sends what they are about.
struct FindingJudge {
    let graph: ReachGraph
    let subjects: SubjectNames
    let locations: KeywordLocations
    private let sets: ReachSets
    private var lists: [[Int32]: [Reach]] = [:]

    init(_ graph: ReachGraph, _ log: ChangeLog, subjects: SubjectNames, locations: KeywordLocations) {
        self.graph = graph
        self.subjects = subjects
        self.locations = locations
        sets = ReachSets(graph, of: log.entries.lazy.flatMap(\.nodes))
    }

    mutating func finding(for entry: ChangeLog.Entry) -> Finding {
        let change = entry.change
        let subject = subjects.name(of: change.subject)
        let ways = ReachState.all.map { (state: $0, positions: sets.positions(at: entry.nodes, in: $0)) }.filter { !$0.positions.isEmpty }
        let verdict = verdict(on: change, subject, ways.map { ($0.state, $0.positions) })
        let isUnderNot = verdict.state?.isUnderNot == true
        return Finding(
            id: verdict.id, level: verdict.level, subject: subject.text, message: change.message + (isUnderNot ? ", under 'not'" : ""),
            old: change.old.map { locations.old.side($0) }, new: change.new.map { locations.new.side($0) }, reaches: reaches(ways.map(\.positions)))
    }

    private struct Verdict {
        let id: String
        let level: Level
        let state: ReachState?
    }

    private func verdict(on change: Change, _ subject: SubjectName, _ ways: [(ReachState, [Int32])]) -> Verdict {
        switch change.kind {
        case .rule(let rule): return Verdict(id: rule.rawValue, level: rule.level, state: nil)
        case .value(let value):
            var worst: Verdict?
            for (state, positions) in ways {
                let place = place(of: subject, positions)
                let plain = positions.allSatisfy(graph.textReaches.contains) ? change.asText ?? value : value
                let effective = state.isUnderNot ? plain.underNot : plain
                let level = effective.level(state.direction)
                if let worst, worst.level >= level { continue }
                worst = Verdict(id: effective.id(state.direction, at: place), level: level, state: state)
            }
            return worst ?? Verdict(id: Rule.unusedSchemaChanged.rawValue, level: Rule.unusedSchemaChanged.level, state: nil)
        }
    }

    private func place(of subject: SubjectName, _ positions: [Int32]) -> Place {
        var places: Set<Place> = []
        for position in positions {
            switch graph.reaches[Int(position)].part {
            case .parameter: places.insert(.parameter)
            case .responseHeader: places.insert(.header)
            case .operation, .requestBody, .response: return subject.isProperty ? .property : .body
            }
        }
        return places.count == 1 ? places.first ?? .body : .parameter
    }

    /// Equal lists are one in memory: a component may be reached by every operation, and much of it may have changed.
    private mutating func reaches(_ positions: [[Int32]]) -> [Reach] {
        let all = positions.count == 1 ? positions[0] : Array(Set(positions.joined())).sorted()
        if let known = lists[all] { return known }
        let list = all.map { graph.reaches[Int($0)] }
        lists[all] = list
        return list
    }
}
