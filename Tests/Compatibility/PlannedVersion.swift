import BinderyBindingEmitters
import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree
import Foundation
import Testing

/// One version of a document, planned to stand beside the bindings of others in one module.
struct PlannedVersion {
    let document: ResolvedDocument
    let bindings: Bindings

    /// - Parameter namespace: What its bindings stand in; nil where they are alone.
    init(_ file: URL, namespace: String?) throws {
        var log = DiagnosticLog()
        let source = SourceFile(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
        let tree = try #require(SpecParser().parse(source, log: &log), "\(file.path)")
        let read = try #require(DocumentReader().read(tree, log: &log), "\(file.path)")
        document = ReferenceResolver().resolve(read, log: &log)
        var options = PlanningOptions(module: Self.module)
        options.files = namespace == nil ? .tag : .single
        options.namespace = namespace.map { Identifier($0) }
        bindings = BindingPlanner(options: options).plan(document, documentName: source.path, log: &log)
        // The same thing is left out of both the bindings and their interface.
        hasErrors = log.hasErrors
    }

    /// Something of the document could not be expressed.
    let hasErrors: Bool

    var files: [GeneratedFile] { BindingEmitter().files(for: bindings) }

    static let module = "Bindings"
}
