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

    /// The whole new file or the old one, whatever happens on the way.
    func write(_ text: String, to path: String) throws(Failure) {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            if isFolder(path) { throw Failure(description: "\(path): is a folder, and a file must stand there") }
            try Data(text.utf8).write(to: url, options: .atomic)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(description: "\(path): cannot be written: \(Self.reason(error, missing: "no such folder"))")
        }
    }

    /// Removes a file, and the folders that are empty then, up to the root.
    func remove(_ path: String, upTo root: String) throws(Failure) {
        do {
            try FileManager.default.removeItem(atPath: path)
            var folder = (path as NSString).deletingLastPathComponent
            while folder != root, folder.hasPrefix(root), try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty {
                try FileManager.default.removeItem(atPath: folder)
                folder = (folder as NSString).deletingLastPathComponent
            }
        } catch {
            throw Failure(description: "\(path): cannot be removed: \(Self.reason(error, missing: "no such file"))")
        }
    }

    /// The paths of all files below a folder, relative to it, sorted; none where there is no folder.
    func files(below folder: String) -> [String] {
        guard let enumerator = FileManager.default.enumerator(atPath: folder) else { return [] }
        return enumerator.compactMap { $0 as? String }.filter { !isFolder(folder + "/" + $0) }.sorted()
    }

    private static func reason(_ error: any Error, missing: String) -> String {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: missing
        case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
        case .fileWriteOutOfSpace: "the disk is full"
        case .fileWriteVolumeReadOnly: "the disk is read-only"
        default: (error as NSError).localizedDescription
        }
    }
}
