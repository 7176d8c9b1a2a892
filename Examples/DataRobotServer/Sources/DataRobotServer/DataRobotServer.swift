import BinderyRuntime
import DataRobotGenAI
import Foundation
import Hummingbird

@main
struct DataRobotServer {
    static func main() async throws {
        let arguments: Arguments
        do {
            arguments = try Arguments(CommandLine.arguments.dropFirst())
        } catch {
            FileHandle.standardError.write(Data("\(error)\n\(Arguments.usage)\n".utf8))
            exit(2)
        }
        let router = DataRobotGenAI.Router(
            LLMTestResultStore(),
            options: BinderyRuntime.RouterOptions(authenticate: { credentials, _ in credentials["BearerAuth"] == .bearer(arguments.token) }))
        let application = Application(
            responder: BinderyResponder(handler: router),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: arguments.port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? arguments.port
                FileHandle.standardOutput.write(Data("listening on http://127.0.0.1:\(port)\n".utf8))
            })
        try await application.runService()
    }
}
