import BinderyThreads
import Foundation
import Testing

@Suite("work on several threads", .timeLimit(.minutes(5)))
struct ThreadedWorkTests {
    @Test("each value is worked on once, and the results stand in the order of the values", arguments: [0, 1, 2, 3, 1000])
    func order(_ count: Int) {
        // The first ones take longest, so that later ones are done before them.
        let work = ThreadedWork(inputsPerThread: 1) { (number: Int) in
            if number < 4 { usleep(UInt32(4 - number) * 2000) }
            return number * 2
        }
        #expect(work.results(for: Array(0..<count)) == (0..<count).map { $0 * 2 })
    }

    @Test("what is not enough for two threads is done by the one that asks for it")
    func few() {
        let thread = ObjectIdentifier(Thread.current)
        let work = ThreadedWork(inputsPerThread: 10) { (_: Int) in ObjectIdentifier(Thread.current) }
        #expect(work.results(for: Array(0..<19)).allSatisfy { $0 == thread })
    }

    @Test("several threads work at the same time", .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
    func sideBySide() {
        // Either waits until the other has begun.
        let begun = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
        let work = ThreadedWork(inputsPerThread: 1) { (number: Int) in
            begun[number].signal()
            return begun[1 - number].wait(timeout: .now() + 60) == .success
        }
        #expect(work.results(for: [0, 1]) == [true, true])
    }

    @Test("a thread follows a document that nests deeply")
    func stack() {
        #expect(ThreadedValue { Self.depth(of: 200_000) }.value == 200_000)
    }

    /// Takes at least 100 bytes of stack a level.
    @inline(never)
    private static func depth(of count: Int) -> Int {
        guard count > 0 else { return 0 }
        return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 16) { buffer in
            buffer[0] = UInt8(truncatingIfNeeded: count)
            return depth(of: count - 1) + (buffer[0] == UInt8(truncatingIfNeeded: count) ? 1 : 0)
        }
    }
}
