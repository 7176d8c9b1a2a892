import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree
import Foundation
import Testing

@testable import bindery

/// A folder with a document, what is decided about its bindings, and what it must give.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// The case shows what `lint` says: its name begins with `lint-`.
    var lints: Bool { folder.lastPathComponent.hasPrefix("lint-") }

    /// All cases, by name.
    static let all: [GoldenCase] = {
        let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { GoldenCase(folder: cases.appendingPathComponent($0)) }
    }()

    /// The document, under the name messages give it.
    func source() throws -> SourceFile {
        let name = FileManager.default.fileExists(atPath: folder.appendingPathComponent("spec.json").path) ? "spec.json" : "spec.yaml"
        return SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }

    /// What stands beside the document, which may refer to it.
    var files: any DocumentFiles { CaseFiles(folder: folder) }

    /// From `options.yaml`, which has the keys that a document of a configuration has, and `module`; without one, the module is `Golden`.
    func options() throws -> PlanningOptions {
        var options = PlanningOptions(module: "Golden")
        let url = folder.appendingPathComponent("options.yaml")
        guard FileManager.default.fileExists(atPath: url.path) else { return options }
        var log = DiagnosticLog()
        let file = SourceFile(path: "options.yaml", bytes: [UInt8](try Data(contentsOf: url)))
        var values = ConfigurationValues()
        if let tree = SpecParser().parse(file, log: &log), let fields = values.fields(of: tree, known: ["module"] + PlanningOptionsReader.keys) {
            if let module = fields["module"]?.string { options.module = module }
            PlanningOptionsReader.read(fields, into: &options, &values)
        }
        for diagnostic in values.log.diagnostics { log.report(diagnostic) }
        guard !log.hasErrors else { throw UnreadableOptions(path: url.path, messages: DiagnosticPrinter().text(for: log)) }
        return options
    }

    /// What stands in `expected/`: texts by their path in it.
    func expected() throws -> [String: String] {
        let root = expectedFolder.standardizedFileURL.path + "/"
        guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
        var texts: [String: String] = [:]
        for case let path as String in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            texts[path] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + path)), as: UTF8.self)
        }
        return texts
    }

    /// Replaces what stands in `expected/`.
    func record(_ texts: [String: String]) throws {
        if FileManager.default.fileExists(atPath: expectedFolder.path) { try FileManager.default.removeItem(at: expectedFolder) }
        for (path, text) in texts {
            let file = expectedFolder.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    private var expectedFolder: URL { folder.appendingPathComponent("expected") }
}

struct UnreadableOptions: Error {
    let path: String
    let messages: String
}
