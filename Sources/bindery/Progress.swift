import BinderySpecTree

/// Says what is being done: on a line of the terminal that comes and goes while the work is long, or, where it was asked for, how long each stage took.
final class Progress {
    private let count: Int
    private let isLong: Bool
    private let console: Console
    private var position = 0
    private var document = ""
    private var stage: Stage?
    private var start = ContinuousClock.now
    private var times: [String] = []

    init(of jobs: [Job], files: FileSystem, console: Console) {
        count = jobs.count
        isLong = jobs.reduce(0) { $0 + files.size(of: $1.document) } > Self.shortWork
        self.console = console
    }

    /// In bytes; less than this is done before anybody has read the line.
    private static let shortWork = 500_000

    func begin(_ job: Job) {
        position += 1
        document = job.document
    }

    func begin(_ stage: Stage) {
        endStage()
        self.stage = stage
        if isLong { console.show("[\(position)/\(count)] \(VisibleText(document.unicodeScalars).text): \(stage.rawValue)") }
    }

    /// The document is done.
    func endDocument() {
        endStage()
        console.hideProgress()
        console.note("\(document): \(times.joined(separator: ", "))")
        times = []
    }

    func end() {
        console.hideProgress()
    }

    /// `planning 12.3 ms`
    private func endStage() {
        let now = ContinuousClock.now
        defer { start = now }
        guard let stage else { return }
        let tenths = (now - start) / .microseconds(100)
        times.append("\(stage.rawValue) \(Int(tenths) / 10).\(Int(tenths) % 10) ms")
        self.stage = nil
    }
}
