import BinderyBindings

/// A document to generate from.
struct Job {
    /// As it is printed and read.
    let document: String

    /// Where the configuration names it; nil where the command line does.
    var place: ConfiguredPlace?

    /// The folder of the files; nil for `lint`, which writes none.
    let output: String?
    let options: PlanningOptions
    let references: ReferenceOptions

    /// Of all that shapes the output beside the documents. Paths are relative to the document, so that every machine has the same.
    var optionsDigest: ContentDigest {
        let folder = Path(Path(document).folder)
        let mappings = references.mappings.map { "\($0.url)=\(folder.relativePath(of: $0.path))" }
        return ContentDigest(of: StableText(of: [options, mappings, references.allowsOutside] as [Any]).text)
    }

    /// The files that the document may refer to.
    func referencedFiles(_ files: FileSystem) -> ReferencedFiles {
        ReferencedFiles(document: document, options: references, files: files)
    }
}
