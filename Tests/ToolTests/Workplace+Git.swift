import Foundation
import Testing

extension Workplace {
    /// Makes the folder a repository if it is none, and commits everything in it.
    func commit() async throws {
        try await git("init", "--quiet")
        try await git("add", "--all")
        try await git("-c", "user.name=Bindery", "-c", "user.email=bindery@example.com", "commit", "--quiet", "--message", "State")
    }

    private func git(_ arguments: String...) async throws {
        let outcome = try await Tool.run(URL(fileURLWithPath: "/usr/bin/env"), ["git"] + arguments, in: folder)
        try #require(outcome.status == 0, "\(outcome)")
    }
}
