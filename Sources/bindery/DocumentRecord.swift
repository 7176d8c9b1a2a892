import BinderySpecTree

/// What a lock file says of a document.
struct DocumentRecord: Equatable {
    /// Without its folder.
    let name: String

    /// All that shapes the output beside the document.
    let options: ContentDigest

    /// The document and every file it refers to, by the path from the folder of the document.
    let sources: [String: ContentDigest]
    let operationCount: Int
    let typeCount: Int

    /// How many messages the document gave.
    let messageCount: Int
}

extension DocumentRecord {
    init(of result: BindingGenerator.Result, for job: Job, messageCount: Int) {
        let folder = Path(Path(job.document).folder)
        self.init(
            name: Path(job.document).name, options: job.optionsDigest,
            sources: Dictionary(
                result.sources.map { (folder.relativePath(of: $0.path), ContentDigest(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first }),
            operationCount: result.operationCount, typeCount: result.typeCount, messageCount: messageCount)
    }

    /// Why the document has to be read again; nil where it has not changed, nor anything it is made with.
    ///
    /// Reads what the document may read, and nothing else, whatever the record says.
    func staleness(of job: Job, _ source: SourceFile, files: FileSystem) -> String? {
        if name != Path(job.document).name { return "the files are of another document" }
        if sources[name] != ContentDigest(of: source.bytes) { return "'\(job.document)' has changed" }
        let references = job.referencedFiles(files)
        let folder = Path(Path(job.document).folder)
        for (path, digest) in sources.sorted(by: { $0.key < $1.key }) where path != name {
            let place = folder.resolving(path)
            guard let file = try? references.file(at: place), ContentDigest(of: file.bytes) == digest else { return "'\(place)' has changed" }
        }
        if options != job.optionsDigest { return "the options have changed" }
        // What is said of a document does not depend on whether it was said before.
        return messageCount > 0 ? "there is something to say about '\(job.document)'" : nil
    }
}
