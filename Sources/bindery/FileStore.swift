/// Where documents, and the files they refer to, are read from: a file system, or a revision of a repository.
protocol FileStore: Sendable {
    /// Where a file or folder is when every symbolic link on the way is followed; nil where there is none.
    func realPath(_ path: String) -> String?

    func isFolder(_ path: String) -> Bool

    /// The names of what stands in a folder, sorted; none where there is no folder.
    func names(in folder: String) -> [String]

    /// A regular file of at most so many bytes.
    func readDocument(_ path: String, upTo limit: Int) throws(FileSystem.Failure) -> [UInt8]
}
