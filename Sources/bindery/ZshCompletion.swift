/// The completions of zsh, as a file of `fpath` or sourced.
struct ZshCompletion {
    var text: String {
        """
        #compdef bindery
        # Completes the commands and options of bindery.
        _bindery() {
            local -a commands
            commands=(
        \(Command.allCases.map { "        " + "\($0.rawValue):\($0.syntax.summary)".quotedForShell }.joined(separator: "\n"))
                'help:Print how a command is called.'
            )
            if (( CURRENT == 2 )); then
                if [[ $PREFIX == -* ]]; then
                    compadd -- --help --version
                else
                    _describe command commands
                fi
                return
            fi
            shift words
            (( CURRENT-- ))
            case $words[1] in
        \(Command.allCases.map(arguments).joined(separator: "\n"))
            help)
                _arguments '1:command:(\(Command.allCases.map(\.rawValue).joined(separator: " ")))'
                ;;
            esac
        }
        if [[ $funcstack[1] == _bindery ]]; then
            _bindery "$@"
        else
            compdef _bindery bindery
        fi
        """
    }

    private func arguments(of command: Command) -> String {
        let operands =
            switch command.syntax.operands {
            case .documents: "*:document:_files"
            case .words(let words): "1:word:(\(words.joined(separator: " ")))"
            }
        let specifications = (command.syntax.options + [.help]).map(specification) + [operands]
        let lines = specifications.map { "            " + $0.quotedForShell }.joined(separator: " \\\n")
        return "    \(command.rawValue))\n        _arguments -S \\\n\(lines)\n        ;;"
    }

    /// `--color=[auto, always or never]:when:(auto always never)`
    private func specification(of option: CommandOption) -> String {
        let (assignment, value) =
            switch option.argument {
            case .none: ("", "")
            case .text: ("=", ":value: ")
            case .file: ("=", ":file:_files")
            case .folder: ("=", ":folder:_files -/")
            case .word(_, let words): ("=", ":word:(\(words.joined(separator: " ")))")
            case .words(_, let words): ("=", ":words:_values -s , words \(words.joined(separator: " "))")
            }
        let brief = option.brief.replacing(":", with: "\\:").replacing("[", with: "\\[").replacing("]", with: "\\]")
        return "\(option.isRepeatable ? "*" : "")\(option.name)\(assignment)[\(brief)]\(value)"
    }
}
