import BinderyBindings

/// The options of a command, as given.
struct Options {
    enum Color: String, CaseIterable {
        case auto, always, never
    }

    enum Verbosity {
        /// Errors only.
        case quiet
        case normal

        /// Also what is read and written, and how long it takes.
        case verbose
    }

    /// All that follows the command.
    var words: [String] = []
    var documents: [String] = []
    var configuration: String?

    /// A folder that holds documents, or a configuration that lists them.
    var target: String?
    var output: String?
    var module: String?
    var access: AccessLevel?
    var settings = SettingFlags()
    var references = ReferenceOptions()
    var keepGoing = false
    var isStrict = false
    var isForced = false
    var verbosity = Verbosity.normal
    var color = Color.auto

    // Of `diff`.
    var format = ReportFormat.text
    var failure: [FailureCriterion] = []
    var listsOperations = false
}
