import Foundation

/// A browser without a window, of the Chromium family.
struct Browser {
    /// What became of a page once its scripts had run.
    struct Outcome {
        let status: Int32
        let document: String

        /// What the browser said beside it, messages of the page's console among them.
        let log: String
    }

    let executable: URL

    /// The one that `BINDERY_BROWSER` names, or the first that is installed.
    static let installed: Browser? = {
        let environment = ProcessInfo.processInfo.environment
        let folders = environment["PATH", default: ""].split(separator: ":").map(String.init)
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"]
        let paths =
            [environment["BINDERY_BROWSER"]].compactMap(\.self) + names.flatMap { name in folders.map { "\($0)/\(name)" } }
            + ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]
        return paths.first(where: FileManager.default.isExecutableFile).map { Browser(executable: URL(fileURLWithPath: $0)) }
    }()

    /// Opens a page that stands in a folder of its own, and gives its document back as HTML.
    func open(_ html: String, arguments: [String] = []) async throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bindery-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appendingPathComponent("page.html")
        let (output, log) = (folder.appendingPathComponent("output"), folder.appendingPathComponent("log"))
        try Data(html.utf8).write(to: page)
        for file in [output, log] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments =
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--enable-logging=stderr", "--virtual-time-budget=5000", "--dump-dom",
            ] + arguments + [page.absoluteString]
        process.standardInput = FileHandle.nullDevice
        let handles = try [output, log].map { try FileHandle(forWritingTo: $0) }
        defer { for handle in handles { try? handle.close() } }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        let status = try await status(of: process)
        return Outcome(
            status: status, document: try String(contentsOf: output, encoding: .utf8),
            log: String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }

    /// A browser that hangs is ended.
    private func status(of process: Process) async throws -> Int32 {
        let guardian = DispatchWorkItem { if process.isRunning { process.terminate() } }
        defer { guardian.cancel() }
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
                DispatchQueue.global().asyncAfter(deadline: .now() + 240, execute: guardian)
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
