import BinderySpecTree

/// What came of a job.
struct Outcome {
    enum Content {
        /// Nothing has changed since the files were written.
        case upToDate(DocumentRecord)
        case generated(BindingGenerator.Result, DocumentRecord)

        /// The document cannot be understood at all.
        case nothing

        /// Nor even read.
        case unreadable
    }

    let job: Job
    let content: Content

    /// The document has errors.
    let hasFailed: Bool

    var result: BindingGenerator.Result? {
        if case .generated(let result, _) = content { result } else { nil }
    }

    var isUnreadable: Bool {
        if case .unreadable = content { true } else { false }
    }

    var record: DocumentRecord? {
        switch content {
        case .upToDate(let record), .generated(_, let record): record
        case .nothing, .unreadable: nil
        }
    }

    /// Something was dropped or ignored.
    var isIncomplete: Bool { !omissions.isEmpty || ignoredCount > 0 }

    /// What was dropped, a line for each.
    var omissions: [String] {
        let omissions =
            switch content {
            case .upToDate: [] as [String]
            case .generated(let result, _): result.omissions
            case .nothing, .unreadable: ["the whole document"]
            }
        return omissions.map { "\(job.document): left out: \(VisibleText($0.unicodeScalars).text)" }
    }

    /// `github.json: 612 operations, 843 types, 0 dropped`
    var summary: String {
        guard let record else { return "\(job.document): dropped" }
        let parts = [
            Counted.count(record.operationCount, "operation"), Counted.count(record.typeCount, "type"), "\(omissions.count) dropped",
            Counted.some(ignoredCount, "ignored"),
        ]
        return "\(job.document): \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    private var ignoredCount: Int { result?.ignoredCount ?? 0 }
}
