/// What came of the jobs whose files share a folder.
struct FolderOutcome {
    let folder: OutputFolder
    let outcomes: [Outcome]

    /// What was known of the files before.
    let staleness: Staleness

    /// How many files the folder has where nothing has changed.
    var unchangedCount: Int {
        if !isNew, case .upToDate(let record) = staleness { record.files.count } else { 0 }
    }

    /// There are files to compare with those on disk.
    var isNew: Bool { outcomes.contains { $0.result != nil } }
}
