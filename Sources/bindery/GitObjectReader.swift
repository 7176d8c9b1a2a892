import Foundation
import Synchronization

/// Reads files of a repository by their object names, all of them by way of one `git cat-file --batch`.
final class GitObjectReader: Sendable {
    private let streams: Mutex<Streams>

    private struct Streams {
        let questions: FileHandle
        let answers: FileHandle
    }

    /// - Parameter process: Is given its arguments and is run. It ends when nobody asks any more.
    init(process: sending Process) throws(GitRepository.Failure) {
        let (questions, answers) = (Pipe(), Pipe())
        process.arguments = ["cat-file", "--batch"]
        process.standardInput = questions
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw GitRepository.Failure(message: "git cannot be run: \(error.localizedDescription)")
        }
        streams = Mutex(Streams(questions: questions.fileHandleForWriting, answers: answers.fileHandleForReading))
    }

    // <object> LF → <object> SP blob SP <size> LF <content> LF
    func content(of object: String) throws(GitRepository.Failure) -> [UInt8] {
        let content = streams.withLock { streams -> Data? in
            do {
                try streams.questions.write(contentsOf: Data("\(object)\n".utf8))
                let header = try Self.line(of: streams.answers).split(separator: " ")
                guard header.count == 3, header[1] == "blob", let size = Int(header[2]) else { return nil }
                return try Self.bytes(size + 1, of: streams.answers)?.dropLast()
            } catch {
                return nil
            }
        }
        guard let content else { throw GitRepository.Failure(message: "git does not have the object \(object)") }
        return [UInt8](content)
    }

    private static func line(of file: FileHandle) throws -> String {
        var line = Data()
        while let byte = try file.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    /// Nil where the file ends before.
    private static func bytes(_ count: Int, of file: FileHandle) throws -> Data? {
        var bytes = Data()
        while bytes.count < count {
            guard let more = try file.read(upToCount: count - bytes.count), !more.isEmpty else { return nil }
            bytes += more
        }
        return bytes
    }
}
