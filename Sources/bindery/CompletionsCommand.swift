/// `bindery completions`
struct CompletionsCommand {
    let console: Console
    let options: Options

    func run() throws -> ExitStatus {
        let known = CompletionScript.Shell.allCases.map(\.rawValue).joined(separator: ", ")
        guard options.documents.count == 1 else { throw UsageError(message: "'completions' needs the name of a shell: \(known)") }
        guard let shell = CompletionScript.Shell(rawValue: options.documents[0]) else {
            let suggestion = Suggestion(for: options.documents[0], among: CompletionScript.Shell.allCases.map(\.rawValue)).text
            throw UsageError(message: "the shell is one of \(known), not '\(options.documents[0])'\(suggestion)")
        }
        console.print(CompletionScript(for: shell).text)
        return .success
    }
}
