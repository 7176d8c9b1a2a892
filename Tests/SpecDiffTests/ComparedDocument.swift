import BinderyOpenAPI
import BinderySpecTree
import Testing

/// A document taken through the whole of reading.
enum ComparedDocument {
    /// - Throws: When it is wrong: what is compared in tests is what it seems to be.
    static func read(_ text: String, path: String = "old.yaml") throws -> ResolvedDocument {
        try read(SourceFile(path: path, bytes: Array(text.utf8)), files: NoFiles())
    }

    static func read(_ source: SourceFile, files: any DocumentFiles, toleratingErrors: Bool = false) throws -> ResolvedDocument {
        var log = DiagnosticLog()
        let tree = try #require(SpecParser().parse(source, log: &log), "\(DiagnosticPrinter().text(for: log))")
        let document = try #require(DocumentReader(files: files).read(tree, log: &log))
        let resolved = ReferenceResolver(files: files).resolve(document, log: &log)
        if !toleratingErrors { try #require(!log.hasErrors, "\(DiagnosticPrinter().text(for: log))") }
        return resolved
    }
}
