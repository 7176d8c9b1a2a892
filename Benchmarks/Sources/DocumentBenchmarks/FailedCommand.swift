/// A command that did not do what is to be measured.
struct FailedCommand: Error, CustomStringConvertible {
    let command: [String]
    let status: Int32
    let output: String

    var description: String { "\(command.joined(separator: " ")): exit status \(status)\n\(output)" }
}
