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

    /// Where the bindings of a new target are.
    enum Home {
        /// In the package, as files like others.
        case committed

        /// Where the build plugin puts them.
        case plugin
    }

    /// All that follows the command.
    var words: [String] = []
    var documents: [String] = []
    var configuration: String?

    /// A folder that holds documents, or a configuration that lists them.
    var target: String?
    var output: String?

    /// The folder of the build plugin's lists of inputs.
    var inputs: String?
    var module: String?
    var access: AccessLevel?
    var settings = SettingFlags()
    var references = ReferenceOptions()
    var keepGoing = false
    var isStrict = false
    var isForced = false
    var isWatching = false
    var home = Home.committed

    /// Where a package gets Bindery from: a URL or a path.
    var origin: String?
    var verbosity = Verbosity.normal
    var color = Color.auto

    // Of `diff`.
    var format = ReportFormat.text
    var failure: [FailureCriterion] = []
    var listsOperations = false
}
