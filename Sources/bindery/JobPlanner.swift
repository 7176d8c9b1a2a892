import BinderyBindings
import BinderySpecTree
import Foundation

/// Finds out which documents are meant, from the command line or the configuration.
struct JobPlanner {
    let files: FileSystem

    func jobs(for options: Options) throws -> [Job] {
        if options.documents.isEmpty { return try configuredJobs(options) }
        return options.documents.map { document in
            let module = options.module ?? options.output.map(Self.moduleName) ?? Self.moduleName(of: document)
            return Job(document: document, output: options.output, options: PlanningOptions(module: module, access: options.access ?? .public))
        }
    }

    private func configuredJobs(_ options: Options) throws -> [Job] {
        guard let path = options.configuration ?? ["specs/bindery.yaml", "bindery.yaml"].first(where: files.exists) else {
            throw UsageError(message: "there is no specs/bindery.yaml and no bindery.yaml; name a document or a configuration")
        }
        if options.output != nil || options.module != nil { throw UsageError(message: "'--output' and '--module' go with a document; the configuration names its own") }
        let configuration = try ConfigurationReader(files: files).read(path)
        let folder = (path as NSString).deletingLastPathComponent
        return configuration.documents.map { entry in
            Job(
                document: Self.join(folder, entry.document), output: Self.join(folder, entry.output),
                options: PlanningOptions(module: entry.module, access: options.access ?? entry.access))
        }
    }

    /// `specs` and `../Generated/Pets` → `Generated/Pets`
    private static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        var parts: [Substring] = folder.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return folder.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// The last part of a path, as the name of a module.
    private static func moduleName(of path: String) -> String {
        let last = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        return IdentifierSpelling.typeName(last)
    }
}
