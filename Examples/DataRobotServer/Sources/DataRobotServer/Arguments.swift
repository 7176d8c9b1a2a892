/// What the server was started with.
struct Arguments {
    static let usage = """
        usage: DataRobotServer [--port PORT] [--token TOKEN]
          --port   where to listen on 127.0.0.1; 0 takes a free port (8080)
          --token  the bearer token that lets requests in (secret)
        """

    let port: Int
    let token: String

    init(_ words: some Sequence<String>) throws(UsageError) {
        var port = 8080
        var token = "secret"
        var rest = words.makeIterator()
        while let option = rest.next() {
            guard let value = rest.next() else { throw UsageError(problem: "\(option) has no value") }
            switch option {
            case "--port":
                guard let number = UInt16(value) else { throw UsageError(problem: "\(value) is not a port") }
                port = Int(number)
            case "--token":
                token = value
            default:
                throw UsageError(problem: "unknown option \(option)")
            }
        }
        self.port = port
        self.token = token
    }
}

struct UsageError: Error, CustomStringConvertible {
    let problem: String

    var description: String { "error: \(problem)" }
}
