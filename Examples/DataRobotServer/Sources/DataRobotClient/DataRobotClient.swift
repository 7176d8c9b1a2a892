import BinderyRuntime
import DataRobotGenAI
import Foundation

@main
struct DataRobotClient {
    static func main() async {
        do {
            let invocation = try Invocation(CommandLine.arguments.dropFirst())
            try await Session(server: invocation.server, token: invocation.token).run(invocation.command)
        } catch let error as UsageError {
            FileHandle.standardError.write(Data("\(error)\n\(Invocation.usage)\n".utf8))
            exit(2)
        } catch {
            print(error)
            exit(1)
        }
    }
}
