import Foundation

/// The compiler that the tests themselves are built with.
struct SwiftCompiler {
    struct Message: Hashable {
        enum Severity: String {
            case error, warning, note
        }

        let file: String
        let line: Int
        let severity: Severity
        let text: String
    }

    struct Failure: Error {
        let output: String
    }

    /// Where the modules of this build lie, `BinderyRuntime` among them.
    private let modules: URL

    init() throws {
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let folders = sequence(first: products) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }.prefix(6).map { $0.appendingPathComponent("Modules") }
        guard let modules = folders.first(where: { FileManager.default.fileExists(atPath: $0.appendingPathComponent("BinderyRuntime.swiftmodule").path) })
        else {
            throw Failure(output: "there is no BinderyRuntime.swiftmodule near \(products.path)")
        }
        self.modules = modules
    }

    /// Makes a module of sources, of which only the declarations count.
    func emitModule(_ name: String, of files: [URL], into folder: URL) async throws {
        let arguments = [
            "-emit-module", "-whole-module-optimization", "-parse-as-library", "-module-name", name, "-emit-module-path",
            folder.appendingPathComponent("\(name).swiftmodule").path, "-Xfrontend", "-experimental-skip-all-function-bodies",
        ]
        let (status, output) = try await run("swiftc", arguments + common + files.map(\.path), in: folder)
        guard status == 0 else { throw Failure(output: output) }
    }

    /// - Parameter folder: Where a module lies that the sources import.
    func check(_ files: [URL], importing folder: URL) async throws -> [Message] {
        let (_, output) = try await run(
            "swiftc", ["-typecheck", "-diagnostic-style=llvm", "-continue-building-after-errors", "-I", folder.path] + common + files.map(\.path), in: folder)
        return output.split(separator: "\n").compactMap(Self.message)
    }

    /// - Returns: The symbol graph of a module, as JSON.
    func symbolGraph(of name: String, in folder: URL) async throws -> Data {
        let triple = try await run("swiftc", ["-print-target-info"], in: folder).output
        let info = try JSONSerialization.jsonObject(with: Data(triple.utf8)) as? [String: Any]
        let target = (info?["target"] as? [String: Any])?["triple"] as? String ?? ""
        let arguments = [
            "symbolgraph-extract", "-module-name", name, "-target", target, "-I", folder.path, "-I", modules.path, "-minimum-access-level", "public",
            "-skip-synthesized-members", "-omit-extension-block-symbols", "-output-dir", folder.path,
        ]
        let (status, output) = try await run("swift", arguments, in: folder)
        guard status == 0 else { throw Failure(output: output) }
        return try Data(contentsOf: folder.appendingPathComponent("\(name).symbols.json"))
    }

    private var common: [String] { ["-swift-version", "6", "-I", modules.path] }

    /// `/tmp/client.swift:12:7: error: cannot find 'x' in scope`
    private static func message(_ line: Substring) -> Message? {
        let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, let number = Int(parts[1]), Int(parts[2]) != nil,
            let severity = Message.Severity(rawValue: parts[3].trimmingCharacters(in: .whitespaces))
        else { return nil }
        return Message(file: String(parts[0]), line: number, severity: severity, text: parts[4].trimmingCharacters(in: .whitespaces))
    }

    /// What it prints goes through a file, so that no pipe can fill up.
    private func run(_ tool: String, _ arguments: [String], in folder: URL) async throws -> (status: Int32, output: String) {
        let file = folder.appendingPathComponent("output-\(UUID().uuidString).txt")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        // The threads that tests share are few; none is to wait for a compiler.
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        try handle.close()
        return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
}
