/// The completions of bash, also of the 3.2 that macOS has.
struct BashCompletion {
    var text: String {
        let commands = Command.allCases.map(\.rawValue)
        return """
            # Completes the commands and options of bindery.
            _bindery() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} list= IFS=$'\\n'
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    \(Self.reply(commands + ["help", "--help", "--version"]))
                    return
                fi
                if [ "$command" = help ]; then
                    if [ "$COMP_CWORD" -eq 2 ]; then \(Self.reply(commands)); fi
                    return
                fi
                # --name=value is three words.
                if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD - 2]}; fi
                case "$command $previous" in
            \(Command.allCases.flatMap { command in command.syntax.options.compactMap { value(of: $0, command) } }.joined(separator: "\n"))
                esac
                case "$command $current" in
            \(Command.allCases.map(words).joined(separator: "\n"))
                    *) \(Self.files) ;;
                esac
            }
            complete -F _bindery bindery
            """
    }

    /// What follows an option; nil where nothing does.
    private func value(of option: CommandOption, _ command: Command) -> String? {
        let reply: String
        switch option.argument {
        case .none: return nil
        case .text: reply = ":"
        case .file: reply = Self.files
        case .folder: reply = "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$current\"))"
        case .word(_, let words): reply = Self.reply(words)
        case .words(_, let words): reply = "case $current in *,*) list=${current%,*}, ;; esac; \(Self.reply(words, in: "-P \"$list\" ", of: "${current##*,}"))"
        }
        return "        \"\(command.rawValue) \(option.name)\") \(reply); return ;;"
    }

    /// What begins like an option, or is one of a few words.
    private func words(of command: Command) -> String {
        let options = "        \"\(command.rawValue) -\"*) \(Self.reply((command.syntax.options + [.help]).map(\.name))) ;;"
        guard case .words(let words) = command.syntax.operands else { return options }
        return options + "\n        \"\(command.rawValue) \"*) \(Self.reply(words)) ;;"
    }

    private static let files = "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\"))"

    /// - Parameters:
    ///   - prefix: The option for what stands before each of the words.
    ///   - beginning: What the word begins with.
    private static func reply(_ words: [String], in prefix: String = "", of beginning: String = "$current") -> String {
        "COMPREPLY=($(compgen \(prefix)-W $'\(words.joined(separator: "\\n"))' -- \"\(beginning)\"))"
    }
}
