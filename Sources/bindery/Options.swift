import BinderyBindings

/// The options of a command, as given.
struct Options {
    enum Color: String, CaseIterable {
        case auto, always, never
    }

    var documents: [String] = []
    var configuration: String?
    var output: String?
    var module: String?
    var access: AccessLevel?
    var keepGoing = false
    var color = Color.auto
}
