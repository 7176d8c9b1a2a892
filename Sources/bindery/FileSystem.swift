import Foundation

/// The only place that reads and writes files.
struct FileSystem {
    /// What went wrong, with the path it went wrong at.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    func read(_ path: String) throws(Failure) -> [UInt8] {
        if isFolder(path) { throw Failure(description: "\(path): is a folder, not a file") }
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Failure(description: "\(path): \(Self.reason(error, missing: "no such file"))")
        }
    }

    /// Where a file or folder is when every symbolic link on the way is followed; nil where there is none.
    func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// A regular file of at most so many bytes. What else a path may lead to, a device or a pipe, may never end.
    func readDocument(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
        var status = stat()
        if stat(path, &status) == 0 {
            if status.st_mode & S_IFMT != S_IFREG, !isFolder(path) { throw Failure(description: "\(path): is not a regular file") }
            if status.st_size > limit { throw Failure(description: "\(path): is larger than \(limit >> 20) MB") }
        }
        return try read(path)
    }

    /// The whole new file or the old one, whatever happens on the way.
    func write(_ text: String, to path: String) throws(Failure) {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url, options: .atomic)
        } catch {
            throw Failure(description: "\(path): cannot be written: \(Self.reason(error, missing: "no such folder"))")
        }
    }

    /// Removes a file, and the folders that are empty then, up to the root.
    func remove(_ path: String, upTo root: String) throws(Failure) {
        do {
            try FileManager.default.removeItem(atPath: path)
            var folder = Path(path).folder
            while folder != root, folder.hasPrefix(root), try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty {
                try FileManager.default.removeItem(atPath: folder)
                folder = Path(folder).folder
            }
        } catch {
            throw Failure(description: "\(path): cannot be removed: \(Self.reason(error, missing: "no such file"))")
        }
    }

    /// The names of what stands in a folder, sorted; none where there is no folder.
    func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    /// What keeps a file from being written, as far as can be known beforehand; nil when nothing does.
    func obstacle(to path: String) -> Failure? {
        if isFolder(path) { return Failure(description: "\(path): is a folder, and a file must stand there") }
        var folder = Path(path).folder
        while !folder.isEmpty, !exists(folder) { folder = Path(folder).folder }
        if folder.isEmpty { folder = "." }
        if !isFolder(folder) { return Failure(description: "\(folder): is a file, and a folder must stand there") }
        return FileManager.default.isWritableFile(atPath: folder) ? nil : Failure(description: "\(folder): cannot be written to")
    }

    /// `no such file`, `permission denied`: what the system says, in the middle of a sentence.
    private static func reason(_ error: any Error, missing: String) -> String {
        let error = error as NSError
        let code = error.userInfo[NSUnderlyingErrorKey] as? POSIXError
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return missing
        default: break
        }
        guard let code else { return error.localizedDescription }
        let words = String(cString: strerror(code.code.rawValue))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
