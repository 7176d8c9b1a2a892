import Foundation

/// The only place that reads and writes files.
struct FileSystem: FileStore {
    /// What went wrong, with the path it went wrong at.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    /// Told of every file that is read, and of what is not found.
    var reads: ReadLog?

    func exists(_ path: String) -> Bool {
        status(of: path) != nil
    }

    func isFolder(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// In bytes: more is read of no document, nor of anything else.
    static let largestDocument = 256 << 20

    /// A file, or what comes out of a pipe until it ends. What may never end is refused, or not read further than a document goes.
    func read(_ path: String) throws(Failure) -> [UInt8] {
        try read(path, upTo: Self.largestDocument)
    }

    private func read(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
        do {
            let bytes = try content(of: path, upTo: limit)
            reads?.note(path, bytes)
            return bytes
        } catch {
            reads?.note(path, nil)
            throw error
        }
    }

    private func content(of path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
        guard let status = status(of: path) else { throw Self.unreadable(path) }
        // Before it is opened: that alone can wait for ever.
        if let refusal = refusal(of: path, status) { throw refusal }
        guard status.st_size <= limit else { throw Self.tooLarge(path, limit) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Self.unreadable(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { chunk.deallocate() }
        while true {
            let count = Foundation.read(file, chunk.baseAddress, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                // What is no file has no size, and a file may grow.
                guard bytes.count + count <= limit else { throw Self.tooLarge(path, limit) }
                bytes.append(contentsOf: chunk[..<count])
            } else if errno != EINTR {
                throw Self.unreadable(path)
            }
        }
    }

    /// Why what stands at a path is not read; nil where it is a file, or what a shell puts in place of one: a pipe, as in `<(…)`, or standard input.
    private func refusal(of path: String, _ status: stat) -> Failure? {
        let kind = status.st_mode & S_IFMT
        if kind == S_IFREG { return nil }
        if kind == S_IFDIR { return Failure(description: "\(path): is a folder, not a file") }
        // What is watched is read more than once.
        let isStream = reads == nil && (kind == S_IFIFO || Self.isStandardInput(status))
        return isStream ? nil : Failure(description: "\(path): is not a regular file")
    }

    private static func isStandardInput(_ status: stat) -> Bool {
        var input = stat()
        return fstat(STDIN_FILENO, &input) == 0 && input.st_dev == status.st_dev && input.st_ino == status.st_ino
    }

    /// Where a file or folder is when every symbolic link on the way is followed; nil where there is none.
    func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else {
            reads?.note(path, nil)
            return nil
        }
        defer { free(real) }
        return String(cString: real)
    }

    /// Where the tool itself is; nil where the system does not say.
    var executablePath: String? {
        Bundle.main.executablePath.flatMap(realPath)
    }

    /// A regular file of at most so many bytes. What else a path may lead to, a device or a pipe, may never end.
    func readDocument(_ path: String, upTo limit: Int = largestDocument) throws(Failure) -> [UInt8] {
        if let kind = status(of: path).map({ $0.st_mode & S_IFMT }), kind != S_IFREG, kind != S_IFDIR {
            throw Failure(description: "\(path): is not a regular file")
        }
        return try read(path, upTo: limit)
    }

    /// Makes a folder and those it stands in, and notes which of them were not there before, the outer ones first.
    func makeFolder(_ path: String, noting new: inout [String]) throws(Failure) {
        if path.isEmpty || isFolder(path) { return }
        try makeFolder(Path(path).folder, noting: &new)
        if mkdir(path, 0o777) == 0 {
            new.append(path)
        } else {
            // Somebody else may have been quicker.
            let code = errno
            if !isFolder(path) { throw Failure(description: "\(path): cannot be created: \(Self.reason(code))") }
        }
    }

    /// A file that was not there before, or was not made of anything that mattered.
    func create(_ path: String, _ text: String, as shown: String) throws(Failure) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        var file = open(path, flags, 0o666)
        // Hardly ever: what a run that was killed left behind.
        if file < 0, errno == EEXIST {
            unlink(path)
            file = open(path, flags, 0o666)
        }
        guard file >= 0 else { throw Self.unwritable(shown) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                let failure = Self.unwritable(shown)
                close(file)
                unlink(path)
                throw failure
            }
        }
        // Some file systems find out only now that there is no space.
        guard close(file) == 0 else {
            let failure = Self.unwritable(shown)
            unlink(path)
            throw failure
        }
    }

    /// What is read at the new path is the old file or the new one, never anything else.
    func rename(_ path: String, to newPath: String) throws(Failure) {
        guard Foundation.rename(path, newPath) == 0 else { throw Self.unwritable(newPath) }
    }

    /// Does nothing where there is no file.
    func removeFile(_ path: String) throws(Failure) {
        if unlink(path) != 0, errno != ENOENT { throw Failure(description: "\(path): cannot be removed: \(Self.reason(errno))") }
    }

    /// Does nothing where the folder is not empty, or not there.
    @discardableResult
    func removeEmptyFolder(_ path: String) -> Bool {
        rmdir(path) == 0
    }

    /// The names of what stands in a folder, sorted; none where there is no folder.
    func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    /// In bytes; 0 where there is no file.
    func size(of path: String) -> Int {
        status(of: path).map { Int($0.st_size) } ?? 0
    }

    /// What keeps a file from being written, as far as can be known beforehand; nil when nothing does.
    func obstacle(to path: String) -> Failure? {
        obstacle(inPlaceOf: path) ?? obstacle(toFilesIn: Path(path).folder)
    }

    /// What stands where a file must.
    func obstacle(inPlaceOf path: String) -> Failure? {
        switch status(of: path).map({ $0.st_mode & S_IFMT }) {
        case nil, S_IFREG: nil
        case S_IFDIR: Failure(description: "\(path): is a folder, and a file must stand there")
        default: Failure(description: "\(path): is not a regular file")
        }
    }

    /// What keeps files from being written into a folder, or the folder from being made.
    func obstacle(toFilesIn folder: String) -> Failure? {
        var folder = folder
        while !folder.isEmpty, !exists(folder) {
            if isLink(folder) { return Failure(description: "\(folder): is a symbolic link that leads nowhere, and a folder must stand there") }
            folder = Path(folder).folder
        }
        if folder.isEmpty { folder = "." }
        if !isFolder(folder) { return Failure(description: "\(folder): is a file, and a folder must stand there") }
        return access(folder, W_OK) == 0 ? nil : Failure(description: "\(folder): cannot be written to")
    }

    func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> Failure {
        Failure(description: "\(path): is larger than \(limit >> 20) MB")
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(description: "\(path): \(errno == ENOENT ? "no such file" : reason(errno))")
    }

    private static func unwritable(_ path: String) -> Failure {
        Failure(description: "\(path): cannot be written: \(reason(errno))")
    }

    /// `permission denied`: what the system says, in the middle of a sentence.
    static func reason(_ code: Int32) -> String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
