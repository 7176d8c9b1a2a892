import Foundation

/// What compiling the generated Swift takes, with the options that SwiftPM gives the compiler; the runtime has been compiled before.
struct CompilationBenchmark {
    let workshop: Workshop

    func run(_ documents: [URL]) throws {
        let table = Table(["document", "lines of Swift", "debug: CPU", "peak memory", "objects", "release: CPU", "peak memory", "objects"])
        for document in documents {
            let output = workshop.newFolder()
            _ = try workshop.generate(document, into: output)
            let files = Workshop.swiftFiles(in: output)
            let lines = try files.reduce(0) { $0 + (try Data(contentsOf: $1)).lazy.filter { $0 == UInt8(ascii: "\n") }.count }
            let debug = try compile(files, workshop.debugModules, ["-Onone", "-enable-testing", "-enable-batch-mode", "-index-store-path", "index"])
            let release = try compile(files, workshop.releaseModules, ["-O", "-whole-module-optimization", "-num-threads", processors])
            table.row([document.lastPathComponent, String(lines)] + debug + release)
        }
    }

    private func compile(_ files: [URL], _ modules: String, _ options: [String]) throws -> [String] {
        let objects = workshop.scratch.appendingPathComponent("objects")
        if FileManager.default.fileExists(atPath: objects.path) { try FileManager.default.removeItem(at: objects) }
        try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
        let list = workshop.scratch.appendingPathComponent("files")
        try files.map { "\"\($0.path)\"\n" }.joined().write(to: list, atomically: true, encoding: .utf8)
        let command =
            ["swiftc", "-c", "-g", "-swift-version", "6", "-parse-as-library", "-module-name", "Generated", "-emit-module", "-I", modules, "-j", processors]
            + options + ["@\(list.path)"]
        let cost = try ChildProcess(command: command, folder: objects.path).run()
        return [cost.cpu.seconds, cost.memory.megabytes, Workshop.size(of: "o", in: objects).megabytes]
    }

    private var processors: String { String(ProcessInfo.processInfo.activeProcessorCount) }
}
