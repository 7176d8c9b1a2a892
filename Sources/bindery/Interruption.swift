import Foundation

/// Ctrl-C and the like. From the first one on they no longer end the tool in the middle of what it does: it is told, and ends when that is done.
struct Interruption {
    /// There is something to read once the tool is to end.
    let descriptor: Int32

    /// The tool is to end.
    var hasCome: Bool {
        var wakeUp = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wakeUp, 1, 0) > 0
    }

    init() {
        var ends: [Int32] = [-1, -1]
        // Without a pipe the signals do what they always did.
        guard pipe(&ends) == 0 else {
            descriptor = -1
            return
        }
        descriptor = ends[0]
        wakeUp = ends[1]
        // Who started the tool may have handed down that they are blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                var byte: UInt8 = 0
                _ = write(wakeUp, &byte, 1)
            }
        }
    }
}

/// Set before the signals that use it: what a signal calls can have no context of its own.
nonisolated(unsafe) private var wakeUp: Int32 = -1
