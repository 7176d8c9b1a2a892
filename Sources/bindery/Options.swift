import BinderyBindings

/// The options of a command, as given.
struct Options {
    enum Color: String, CaseIterable {
        case auto, always, never
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
    var color = Color.auto
}
