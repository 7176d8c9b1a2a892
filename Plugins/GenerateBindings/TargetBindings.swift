import Foundation
import PackagePlugin

/// What it takes to generate the bindings of a target: `bindery generate --target` finds the documents, and reads the configuration if there is one.
struct TargetBindings {
    /// What `--target` looks for in the folder, in its order.
    static let entryNames = ["bindery.yaml", "openapi.yaml", "openapi.yml", "openapi.json"]

    let folder: URL
    let target: String

    let module: String
    let output: URL

    /// How many files the bindings of a target are. Measured: see Benchmarks/README.md.
    private static let fileCount = 36

    func commands(tool: URL) throws -> [Command] {
        guard Self.entryNames.contains(where: { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }) else {
            Diagnostics.error(
                """
                the target '\(target)' holds no document to generate bindings from; put openapi.yaml, openapi.yml or openapi.json into \(folder.path), \
                or a bindery.yaml that lists others
                """)
            return []
        }
        let lists = InputLists(folder: output.appending(path: "Inputs").path)
        let inputs = try TargetInputs(of: DocumentFiles(folder: folder), lists)
        return [
            .buildCommand(
                displayName: "Generating the bindings of \(target)", executable: tool,
                // The folder is the build's own: nothing in it is kept because somebody has edited it.
                arguments: [
                    "generate", "--force", "--target", folder.path, "--output", output.path, "--files", String(Self.fileCount), "--module", module,
                    "--inputs", lists.folder,
                ],
                inputFiles: inputs.urls,
                outputFiles: FixedFileNames(count: Self.fileCount).all.map { output.appending(path: $0 + ".swift") })
        ]
    }
}
