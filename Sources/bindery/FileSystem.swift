import Foundation

/// The only place that reads and writes files.
struct FileSystem: FileStore {
    /// What went wrong, with the path it went wrong at.
    struct Failure: Error, CustomStringConvertible {
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

    /// A file, or what comes out of a pipe until it ends.
    func read(_ path: String) throws(Failure) -> [UInt8] {
        do {
            let bytes = try content(of: path)
            reads?.note(path, bytes)
            return bytes
        } catch {
            reads?.note(path, nil)
            throw error
        }
    }

    private func content(of path: String) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Self.unreadable(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Self.unreadable(path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw Failure(description: "\(path): is a folder, not a file") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { chunk.deallocate() }
        while true {
            let count = Foundation.read(file, chunk.baseAddress, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if errno != EINTR {
                throw Self.unreadable(path)
            }
        }
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
    func readDocument(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
        if let status = status(of: path) {
            if status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR { throw Failure(description: "\(path): is not a regular file") }
            if status.st_size > limit { throw Failure(description: "\(path): is larger than \(limit >> 20) MB") }
        }
        return try read(path)
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
        while !folder.isEmpty, !exists(folder) { folder = Path(folder).folder }
        if folder.isEmpty { folder = "." }
        if !isFolder(folder) { return Failure(description: "\(folder): is a file, and a folder must stand there") }
        return access(folder, W_OK) == 0 ? nil : Failure(description: "\(folder): cannot be written to")
    }

    private func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(description: "\(path): \(errno == ENOENT ? "no such file" : reason(errno))")
    }

    private static func unwritable(_ path: String) -> Failure {
        Failure(description: "\(path): cannot be written: \(reason(errno))")
    }

    /// `permission denied`: what the system says, in the middle of a sentence.
    private static func reason(_ code: Int32) -> String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
