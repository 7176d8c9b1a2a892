import Foundation

/// Notices that something happens in folders, with inotify on Linux and kqueue elsewhere. What it is has to be found out by looking.
///
/// Folders are watched rather than files, because editors write a new file and give it the name of the old one.
struct FolderWatcher: ~Copyable {
    enum Event {
        case change
        case interruption
        case silence
    }

    private let descriptor: Int32

    #if os(Linux)
        init(_ folders: [String], files: [String]) throws(FileSystem.Failure) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { throw FileSystem.Failure(description: "changes cannot be watched: \(String(cString: strerror(errno)))") }
            let events = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            for folder in folders where inotify_add_watch(descriptor, folder, UInt32(events)) < 0 {
                throw FileSystem.Failure(description: "\(folder): cannot be watched: \(String(cString: strerror(errno)))")
            }
        }

        deinit { close(descriptor) }

        private func forget() {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while read(descriptor, &buffer, buffer.count) > 0 {}
        }
    #else
        private let watched: [Int32]

        init(_ folders: [String], files: [String]) throws(FileSystem.Failure) {
            descriptor = kqueue()
            guard descriptor >= 0 else { throw FileSystem.Failure(description: "changes cannot be watched: \(String(cString: strerror(errno)))") }
            // A folder does not say that one of its files was written in place.
            watched = (folders + files).map { open($0, O_EVTONLY | O_CLOEXEC) }.filter { $0 >= 0 }
            var changes = watched.map { file in
                kevent(
                    ident: UInt(file), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
                    fflags: UInt32(NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME), data: 0, udata: nil)
            }
            if kevent(descriptor, &changes, Int32(changes.count), nil, 0, nil) < 0 {
                throw FileSystem.Failure(description: "changes cannot be watched: \(String(cString: strerror(errno)))")
            }
        }

        deinit {
            for file in watched { close(file) }
            close(descriptor)
        }

        private func forget() {
            var events = [kevent](repeating: kevent(), count: 64)
            var now = timespec()
            while kevent(descriptor, nil, 0, &events, Int32(events.count), &now) > 0 {}
        }
    #endif

    /// Waits until something happens.
    ///
    /// - Parameter milliseconds: How long at most; nil: as long as it takes.
    func wait(_ interruption: Interruption, atMost milliseconds: Int32? = nil) -> Event {
        var descriptors = [descriptor, interruption.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while true {
            let count = poll(&descriptors, nfds_t(descriptors.count), milliseconds ?? -1)
            if count < 0, errno == EINTR { continue }
            if descriptors[1].revents != 0 || count < 0 { return .interruption }
            if count == 0 { return .silence }
            forget()
            return .change
        }
    }
}
