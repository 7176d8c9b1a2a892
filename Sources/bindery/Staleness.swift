import BinderyBindingEmitters
import BinderySpecTree

/// Whether the files of a folder are what would be generated, as far as can be known without generating.
enum Staleness {
    case upToDate(OutputRecord)

    /// They may be stale, and why.
    case unknown(String)

    var reason: String? {
        switch self {
        case .upToDate: nil
        case .unknown(let reason): reason
        }
    }

    /// - Parameter sources: The documents of the jobs.
    init(of folder: OutputFolder, _ jobs: [Job], _ sources: [SourceFile], files: FileSystem) {
        switch folder.recorded {
        case .nothing: self = .unknown("there is no '\(folder.recordPath)'")
        case .unreadable: self = .unknown("'\(folder.recordPath)' cannot be understood, perhaps after a merge; it counts as lost")
        case .record(let record):
            if record.version != BinderyVersion.current {
                self = .unknown("the files are of Bindery \(VisibleText(record.version.unicodeScalars).text), this is \(BinderyVersion.current)")
            } else if record.documents.count != jobs.count {
                self = .unknown("the files are of other documents")
            } else if let reason = zip(record.documents, zip(jobs, sources)).lazy.compactMap({ $0.staleness(of: $1.0, $1.1, files: files) }).first {
                self = .unknown(reason)
            } else if !folder.holds(record) {
                self = .unknown("files in '\(folder.path)' have changed")
            } else {
                self = .upToDate(record)
            }
        }
    }
}
