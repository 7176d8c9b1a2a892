import Foundation

/// Keeps other runs of the tool from changing the same folders at the same time: they wait. Ends with the process, however that ends.
struct FolderLocks: ~Copyable {
    private let descriptors: [Int32]

    /// Folders that are not there yet are locked by what is nearest above them. In a fixed order, so that no two runs wait for each other.
    init(_ folders: [String], files: FileSystem) {
        let present = folders.compactMap { folder -> String? in
            var folder = Path(folder).absolute
            while !files.isFolder(folder), folder != "/" { folder = Path(folder).folder }
            return files.realPath(folder)
        }
        descriptors = Set(present).sorted().compactMap { folder in
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            // Where the file system knows no locks there are none.
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
            return descriptor
        }
    }

    deinit {
        for descriptor in descriptors { close(descriptor) }
    }
}
