import Foundation
import Testing

@testable import bindery

@Suite("a run that is killed", .timeLimit(.minutes(5)))
struct KillTests {
    /// Twenty types, each of which is another with each letter.
    private static func document(_ letter: String) -> String {
        Documents.pets + (0..<20).map { "    Extra\($0): {type: object, properties: {\(letter): {type: string}}}\n" }.joined()
    }

    /// When the tool is killed: some time after it was started, or after it began to write.
    private enum Moment: CaseIterable {
        case anyTime, writing
    }

    @Test("at 200 moments it leaves every file as it was or as it is to be, and the next one that is not killed mends all")
    func killed() async throws {
        // On a thread of its own, for it waits most of the time, and not on those that the other tests share.
        let problems = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try Self.problems() }) }
        }
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    /// What is not as it should be after the tool was killed.
    private static func problems() throws -> [String] {
        let workplace = try Workplace()
        var problems: [String] = []
        var versions: [[String: Data]] = []
        var duration = Duration.zero
        for letter in ["a", "b", "a"] {
            try workplace.write(document(letter), to: "pets.yaml")
            let start = ContinuousClock.now
            try launch(workplace).waitUntilExit()
            duration = ContinuousClock.now - start
            versions.append(try workplace.contents(of: "Pets"))
        }
        if versions[0] != versions[2] || versions[0].count(where: { versions[1][$0.key] != $0.value }) <= 20 {
            problems.append("no two versions to tell apart")
        }
        var generator = SplitMix64(seed: 4)
        var interruptions = 0
        for round in 1...200 {
            try workplace.write(document(round.isMultiple(of: 2) ? "a" : "b"), to: "pets.yaml")
            let process = try launch(workplace)
            switch Moment.allCases[round / 2 % 2] {
            case .anyTime: usleep(generator.next(below: UInt32(duration / .microseconds(1))))
            case .writing:
                while process.isRunning, !["Pet", "Extra0"].contains(where: { workplace.exists("Pets/Models/.bindery-\($0).swift.tmp") }) {}
                usleep(generator.next(below: 4000))
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { interruptions += 1 }
            let contents = try workplace.contents(of: "Pets")
            for path in Set(versions[0].keys).union(contents.keys).filter({ !StagedFiles.isTemporary(Path($0).name) }) {
                // The lock file is away while the files change.
                let isThere = contents[path] != nil || path == OutputRecord.fileName
                let isWhole = contents[path] == nil || versions.contains { $0[path] == contents[path] }
                if !isThere || !isWhole { problems.append("round \(round): \(path) is neither old nor new") }
            }
            guard round.isMultiple(of: 20) else { continue }
            let last = try launch(workplace)
            last.waitUntilExit()
            if try last.terminationStatus != 0 || workplace.contents(of: "Pets") != versions[0] { problems.append("round \(round): not mended") }
        }
        if interruptions < 50 { problems.append("killed too late to show anything: \(interruptions) times in time") }
        return problems
    }

    private static func launch(_ workplace: Workplace) throws -> Process {
        let process = Process()
        guard let executable = Tool.executable else { throw Tool.NotBuilt() }
        process.executableURL = executable
        process.arguments = ["generate", "pets.yaml", "--output", "Pets"]
        process.currentDirectoryURL = workplace.folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}

/// Numbers that are the same in every run.
private struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below bound: UInt32) -> UInt32 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt32((value ^ (value >> 31)) % UInt64(max(bound, 1)))
    }
}
