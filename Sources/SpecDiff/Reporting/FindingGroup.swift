/// Findings that reports show under one heading.
struct FindingGroup {
    enum Heading: Hashable {
        case operation(String)

        /// What several operations share.
        case shared(String, operations: [String])

        /// Servers, tags, and components that nothing uses.
        case outsideOperations

        /// What nobody notices on the wire.
        case onlyInSwift
    }

    let heading: Heading
    let findings: [Finding]

    /// Operations first, in the order of their findings; then what they share; then the rest.
    static func groups(of findings: [Finding]) -> [FindingGroup] {
        var headings: [Heading] = []
        var members: [Heading: [Finding]] = [:]
        for finding in findings {
            let heading = Heading(of: finding)
            if members[heading] == nil { headings.append(heading) }
            members[heading, default: []].append(finding)
        }
        return (0...3).flatMap { rank in
            headings.filter { $0.rank == rank }.map { FindingGroup(heading: $0, findings: members[$0] ?? []) }
        }
    }
}

extension FindingGroup.Heading {
    /// Those that share what the findings are about, or the only one that is concerned.
    var operations: [String] {
        switch self {
        case .operation(let operation): [operation]
        case .shared(_, let operations): operations
        case .outsideOperations, .onlyInSwift: []
        }
    }

    /// What a finding is about, without repeating the heading: below `GET /pets`, `query parameter 'limit' of GET /pets` → `query parameter 'limit'`. Nil where the
    /// heading says it all.
    func subject(of finding: Finding) -> String? {
        if finding.subject == title { return nil }
        let end = " of " + title
        return finding.subject.hasSuffix(end) ? String(finding.subject.dropLast(end.count)) : finding.subject
    }

    var title: String {
        switch self {
        case .operation(let operation): operation
        case .shared(let name, _): name
        case .outsideOperations: "Outside of operations"
        case .onlyInSwift: "Only in Swift"
        }
    }

    /// What is shared is shown once, however many operations share it.
    fileprivate init(of finding: Finding) {
        let operations = finding.operations
        self =
            switch operations.count {
            case 0: finding.isOnlyInSwift ? .onlyInSwift : .outsideOperations
            case 1: .operation(operations[0])
            default: .shared(Self.component(of: finding.subject), operations: operations)
            }
    }

    fileprivate var rank: Int {
        switch self {
        case .operation: 0
        case .shared: 1
        case .outsideOperations: 2
        case .onlyInSwift: 3
        }
    }

    /// `Pet.owner.name` → `Pet`; what has words is no path of names, and stays as it is.
    private static func component(of subject: String) -> String {
        subject.contains(" ") ? subject : String(subject.prefix { $0 != "." })
    }
}
