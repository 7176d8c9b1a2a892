/// What the command line asks for.
struct Invocation {
    static let usage = """
        usage: DataRobotClient COMMAND [--server URL] [--token TOKEN]
          create BLUEPRINT CONFIGURATION    run a test configuration against a blueprint
          list [--blueprint ID] [--configuration ID] [--suite ID] [--offset N] [--limit N]
          get ID
          delete ID
          demo                              all of these, one after the other
          raw METHOD TARGET [BODY]          send a request as it is, and print the response
        The server is http://127.0.0.1:8080 unless another is named. Without --token no credentials are sent.
        """

    let command: Command
    let server: String
    let token: String?

    init(_ words: some Sequence<String>) throws(UsageError) {
        var operands: [String] = []
        var options: [String: String] = [:]
        var rest = words.makeIterator()
        while let word = rest.next() {
            if word.hasPrefix("--") {
                guard let value = rest.next() else { throw UsageError(problem: "\(word) has no value") }
                options[word] = value
            } else {
                operands.append(word)
            }
        }
        server = options.removeValue(forKey: "--server") ?? "http://127.0.0.1:8080"
        token = options.removeValue(forKey: "--token")
        command = try Self.command(operands, &options)
        if let unknown = options.keys.min() { throw UsageError(problem: "\(operands[0]) has no option \(unknown)") }
    }

    private static func command(_ operands: [String], _ options: inout [String: String]) throws(UsageError) -> Command {
        guard let name = operands.first else { throw UsageError(problem: "no command") }
        switch (name, operands.count - 1) {
        case ("create", 2):
            return .create(blueprint: operands[1], configuration: operands[2])
        case ("list", 0):
            return .list(
                blueprint: options.removeValue(forKey: "--blueprint"), configuration: options.removeValue(forKey: "--configuration"),
                suite: options.removeValue(forKey: "--suite"), offset: try number("--offset", &options), limit: try number("--limit", &options))
        case ("get", 1):
            return .get(id: operands[1])
        case ("delete", 1):
            return .delete(id: operands[1])
        case ("demo", 0):
            return .demo
        case ("raw", 2), ("raw", 3):
            return .raw(method: operands[1], target: operands[2], body: operands.count > 3 ? operands[3] : "")
        default:
            throw UsageError(problem: "no such command: \(operands.joined(separator: " "))")
        }
    }

    private static func number(_ option: String, _ options: inout [String: String]) throws(UsageError) -> Int? {
        guard let text = options.removeValue(forKey: option) else { return nil }
        guard let number = Int(text) else { throw UsageError(problem: "\(option) takes a number, not \(text)") }
        return number
    }
}
