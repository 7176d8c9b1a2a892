/// A message for the log of GitHub Actions that is shown at a line of a file: `::error file=pets.yaml,line=3,col=5,title=…::…`.
struct WorkflowCommand {
    enum Severity: String {
        case error, warning, notice
    }

    let severity: Severity
    let properties: [(name: String, value: String)]
    let message: String

    var text: String {
        let properties = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }
        return "::\(severity.rawValue) \(properties.joined(separator: ","))::\(Self.escaped(message, isProperty: false))"
    }

    /// The line ends with the command, a property at a comma or colon; `%` begins an escape. Scalar for scalar, as a colon with an accent is a colon too.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            case ":" where isProperty: text += "%3A"
            case "," where isProperty: text += "%2C"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
