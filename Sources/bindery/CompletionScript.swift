/// What makes a shell complete the commands and options of the tool, from the same table as the parser and the help.
struct CompletionScript {
    enum Shell: String, CaseIterable {
        case bash, zsh, fish

        /// How to make it work, in a line.
        var installation: String {
            switch self {
            case .bash: "bindery completions bash > ~/.local/share/bash-completion/completions/bindery"
            case .zsh: "bindery completions zsh > ~/.zfunc/_bindery, where ~/.zshrc has 'fpath+=~/.zfunc' before 'compinit'"
            case .fish: "bindery completions fish > ~/.config/fish/completions/bindery.fish"
            }
        }
    }

    let text: String

    init(for shell: Shell) {
        text =
            switch shell {
            case .bash: BashCompletion().text
            case .zsh: ZshCompletion().text
            case .fish: FishCompletion().text
            }
    }
}

extension CommandOption {
    /// `The configuration that lists the documents`: what a shell shows beside the name.
    var brief: String {
        guard let end = help.firstRange(of: ". ")?.lowerBound else { return help.hasSuffix(".") ? String(help.dropLast()) : help }
        return String(help[..<end])
    }

    /// For the completions: every command has it.
    static let help = CommandOption("--help", .none, "Print this.") { _, _ in }
}

extension String {
    /// As one word of a shell that takes everything between quotes as it is: `don't` → `'don'\''t'`
    var quotedForShell: String { "'\(replacing("'", with: "'\\''"))'" }
}
