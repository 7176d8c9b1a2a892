import Foundation

/// Uses written to files, and found again by the lines they stand on.
struct Client {
    let files: [URL]
    private let uses: [ClientUse]
    private let starts: [[(line: Int, use: Int)]]

    /// - Parameter folder: Where the files are to lie.
    init(_ uses: [ClientUse], named name: String, module: String, in folder: URL) throws {
        self.uses = uses
        var files: [URL] = []
        var starts: [[(line: Int, use: Int)]] = []
        var text = ""
        var line = 0
        func begin() {
            text = "import BinderyRuntime\nimport \(module)\n\n"
            line = 4
            starts.append([])
        }
        func end() throws {
            let file = folder.appendingPathComponent("\(name)\(files.count).swift")
            try Data(text.utf8).write(to: file)
            files.append(file)
        }
        begin()
        for (index, use) in uses.enumerated() {
            // A type stays in one file.
            if line > Self.linesInFile, use.purpose != .implementation {
                try end()
                begin()
            }
            starts[starts.count - 1].append((line, index))
            text += use.text + "\n"
            line += use.text.count { $0 == "\n" } + 1
        }
        try end()
        self.files = files
        self.starts = starts
    }

    /// The use that stands at the place of a message; nil for none.
    func use(at message: SwiftCompiler.Message) -> Int? {
        guard let file = files.firstIndex(where: { $0.path == message.file || $0.lastPathComponent == message.file }) else { return nil }
        return starts[file].last { $0.line <= message.line }?.use
    }

    subscript(index: Int) -> ClientUse { uses[index] }

    private static let linesInFile = 4000
}
