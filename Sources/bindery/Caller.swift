import Foundation

/// How people call the tool: by its name, or by way of the command plugin, which messages must not answer with a command they do not have.
enum Caller: Sendable {
    case shell
    case commandPlugin

    /// As the plugin says it; see `Plugins/RegenerateBindings`.
    static let current: Caller = ProcessInfo.processInfo.environment["BINDERY_CALLER"] == "regenerate-bindings" ? .commandPlugin : .shell

    /// `bindery check`, `swift package regenerate-bindings --check`
    func call(of command: Command) -> String {
        switch self {
        case .shell: "bindery \(command.rawValue)"
        case .commandPlugin: "swift package \(name(of: command))"
        }
    }

    /// In a sentence.
    func name(of command: Command) -> String {
        switch (self, command) {
        case (.commandPlugin, .check): "regenerate-bindings --check"
        case (.commandPlugin, _): "regenerate-bindings"
        case (.shell, _): command.rawValue
        }
    }

    /// What the plugin takes for itself.
    func ownOptions(of command: Command) -> [CommandOption] {
        switch (self, command) {
        case (.commandPlugin, .generate): [.check]
        case (.commandPlugin, _), (.shell, _): []
        }
    }
}
