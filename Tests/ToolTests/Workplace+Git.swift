import Foundation

extension Workplace {
    struct GitFailure: Error {}

    /// Makes the folder a repository if it is none, and commits everything in it.
    func commit() throws {
        try git("init", "--quiet")
        try git("add", "--all")
        try git("-c", "user.name=Bindery", "-c", "user.email=bindery@example.com", "commit", "--quiet", "--message", "State")
    }

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw GitFailure() }
    }
}
