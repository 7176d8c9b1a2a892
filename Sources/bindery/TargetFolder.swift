import BinderyBindings

/// A folder whose documents become one module: `openapi.yaml`, or those a `bindery.yaml` there lists.
struct TargetFolder {
    let path: String
    let files: FileSystem

    private static let documentNames = ["openapi.yaml", "openapi.yml", "openapi.json"]
    private static let configurationName = "bindery.yaml"

    /// - Parameter base: What holds where the configuration says nothing.
    func configuration(base: PlanningOptions) throws -> Configuration {
        guard files.isFolder(path) else { throw UsageError(message: "\(path): no such folder") }
        let documents = Self.documentNames.filter { files.exists(file($0)) }
        if files.exists(file(Self.configurationName)) {
            return try ConfigurationReader(files: files, target: ConfigurationReader.Target(base: base, documents: documents)).read(
                file(Self.configurationName))
        }
        guard let document = documents.first else {
            throw UsageError(message: "\(path): holds no document; put openapi.yaml, openapi.yml or openapi.json there, or a bindery.yaml that lists others")
        }
        if documents.count > 1 {
            throw UsageError(message: "\(path): holds \(documents.joined(separator: " and ")); keep one, or list those that are meant in a bindery.yaml there")
        }
        return Configuration(documents: [Configuration.Document(document: document, output: nil, options: base, references: ReferenceOptions())])
    }

    private func file(_ name: String) -> String { Path(path).resolving(name) }
}
